"""The countries and towns that the map's tests show."""

from kiosk.widgets.map_scene import MapCountry, MapPlace

COUNTRIES = (
    MapCountry("BN", "096", "Brunei Darussalam", "centre", 4.8833, 114.9333),
    MapCountry("KH", "116", "Cambodia", "centre", 11.55, 104.9167),
    MapCountry("ID", "360", "Indonesia", "centre", -6.1667, 106.8167),
    MapCountry("LA", "418", "Lao PDR", "centre", 17.9667, 102.6),
    MapCountry("MY", "458", "Malaysia", "centre", 3.1667, 101.7),
    MapCountry("MM", "104", "Myanmar", "centre", 19.75, 96.1),
    MapCountry("PH", "608", "Philippines", "centre", 14.6, 120.9667),
    MapCountry("SG", "702", "Singapore", "centre", 1.2833, 103.85),
    MapCountry("TH", "764", "Thailand", "centre", 13.75, 100.5167),
    MapCountry("VN", "704", "Viet Nam", "centre", 21.0333, 105.85),
    MapCountry("TL", "626", "Timor-Leste", "member", -8.5833, 125.6),
    MapCountry("CN", "156", "China", "plus-three", 39.9167, 116.3833),
    MapCountry("JP", "392", "Japan", "plus-three", 35.6833, 139.75),
    MapCountry("KR", "410", "Republic of Korea", "plus-three", 37.55, 126.9833),
)
PLACES = (
    MapPlace("Manila", 14.6, 120.9667),
    MapPlace("Yangon", 16.8, 96.15),
    MapPlace("Cyberjaya", 2.92, 101.66),
    MapPlace("Putrajaya", 2.93, 101.69),
    MapPlace("Siem Reap", 13.36, 103.86),
    MapPlace("Luang Prabang", 19.89, 102.13),
)
