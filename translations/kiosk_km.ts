<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="km" sourcelanguage="en">
<context>
    <name>ArcMapPage</name>
    <message>
        <source>Resource centre</source>
        <translation>មជ្ឈមណ្ឌលធនធាន</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>បានជ្រើសរើស</translation>
    </message>
    <message>
        <source>Drag to move · pinch to zoom</source>
        <translation>អូសដើម្បីរំកិល · ប្រើម្រាមដៃពីរដើម្បីពង្រីក</translation>
    </message>
    <message>
        <source>Borders on this map are schematic</source>
        <translation>ព្រំដែនលើផែនទីនេះគ្រាន់តែជាគំនូសបំព្រួញប៉ុណ្ណោះ</translation>
    </message>
    <message>
        <source>Plus Three countries</source>
        <translation>ប្រទេសបូកបី</translation>
    </message>
    <message>
        <source>Meeting places</source>
        <translation>ទីកន្លែងនៃកិច្ចប្រជុំ</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>ពង្រីក</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>បង្រួម</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>បង្ហាញទាំងអស់</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>អំពីទំព័រនេះ</translation>
    </message>
    <message>
        <source>Map of the resource centres</source>
        <translation>ផែនទីមជ្ឈមណ្ឌលធនធានអាស៊ាន</translation>
    </message>
    <message>
        <source>ASEAN Resource Centre</source>
        <translation>មជ្ឈមណ្ឌលធនធានអាស៊ាន</translation>
    </message>
    <message>
        <source>Theme (as of {date})</source>
        <translation>ប្រធានបទ (គិតត្រឹម{date})</translation>
    </message>
    <message>
        <source>More</source>
        <translation>ព័ត៌មានបន្ថែម</translation>
    </message>
    <message>
        <source>Member of ASEAN since {date}</source>
        <translation>សមាជិកអាស៊ានតាំងពី{date}</translation>
    </message>
    <message>
        <source>No resource centre is known.</source>
        <translation>មិនមានព័ត៌មានអំពីមជ្ឈមណ្ឌលធនធានទេ។</translation>
    </message>
    <message>
        <source>Plus Three country</source>
        <translation>ប្រទេសបូកបី</translation>
    </message>
    <message>
        <source>ASEAN Member State</source>
        <translation>រដ្ឋសមាជិកអាស៊ាន</translation>
    </message>
    <message>
        <source>{sources} · and {n} more</source>
        <translation>{sources} · និង {n} ទៀត</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>បិទ</translation>
    </message>
</context>
<context>
    <name>Attract</name>
    <message>
        <source>Touch to begin</source>
        <translation>ប៉ះដើម្បីចាប់ផ្តើម</translation>
    </message>
    <message>
        <source>Which country’s resource centre works on this theme?</source>
        <translation>តើមជ្ឈមណ្ឌលធនធានរបស់ប្រទេសណាធ្វើការលើប្រធានបទនេះ?</translation>
    </message>
    <message>
        <source>ASEAN Resource Centre</source>
        <translation>មជ្ឈមណ្ឌលធនធានអាស៊ាន</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>This screen starts again in {n} seconds</source>
        <translation>អេក្រង់នេះនឹងចាប់ផ្តើមឡើងវិញក្នុងរយៈពេល {n} វិនាទីទៀត</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>ខ្ញុំនៅទីនេះ</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>About this page</source>
        <translation>អំពីទំព័រនេះ</translation>
    </message>
    <message>
        <source>Declarations</source>
        <translation>សេចក្តីថ្លែងការណ៍</translation>
    </message>
    <message>
        <source>References</source>
        <translation>ឯកសារយោង</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>សទ្ទានុក្រម</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>ប្រភព</translation>
    </message>
    <message>
        <source>Commitments:</source>
        <translation>ការប្តេជ្ញាចិត្ត៖</translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message>
        <source>Previous event</source>
        <translation>ព្រឹត្តិការណ៍មុន</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>ព្រឹត្តិការណ៍បន្ទាប់</translation>
    </message>
    <message>
        <source>Sources differ</source>
        <translation>ប្រភពមិនដូចគ្នា</translation>
    </message>
    <message>
        <source>More</source>
        <translation>ព័ត៌មានបន្ថែម</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>High contrast</source>
        <translation>កម្រិតពណ៌ខ្ពស់</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>ទំហំអក្សរ</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>អក្សរធម្មតា</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>អក្សរធំ</translation>
    </message>
    <message>
        <source>Largest text</source>
        <translation>អក្សរធំបំផុត</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>All</source>
        <translation>ទាំងអស់</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>ពង្រីក</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>បង្រួម</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>អំពីទំព័រនេះ</translation>
    </message>
    <message>
        <source>All events as a list</source>
        <translation>ព្រឹត្តិការណ៍ទាំងអស់ជាបញ្ជី</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>កាលប្បវត្តិ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>បិទ</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>More about ACCSM</source>
        <translation>ព័ត៌មានបន្ថែមអំពី ACCSM</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>បិទ</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>On-screen keyboard</source>
        <translation>ក្តារចុចលើអេក្រង់</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>ប្តូរជាន់អក្សរ</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>លុបអក្សរចុងក្រោយ</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>បញ្ចូល</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>ដកឃ្លា</translation>
    </message>
    <message>
        <source>Shift, locked</source>
        <translation>ប្តូរជាន់អក្សរ (ជាប់)</translation>
    </message>
    <message>
        <source>Keyboard: {language}</source>
        <translation>ក្តារចុច៖ {language}</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>អក្សរ</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>លេខ និងសញ្ញា</translation>
    </message>
</context>
<context>
    <name>MissionsPage</name>
    <message>
        <source>About this page</source>
        <translation>អំពីទំព័រនេះ</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>introduction to ACCSM, paragraph {n}</source>
        <translation>ឯកសារសេចក្តីផ្តើមអំពី ACCSM កថាខណ្ឌទី{n}</translation>
    </message>
    <message>
        <source>Source: {sources}</source>
        <translation>ប្រភព៖ {sources}</translation>
    </message>
    <message>
        <source>Addition to the source document</source>
        <translation>ព័ត៌មានបន្ថែមលើឯកសារដើម</translation>
    </message>
    <message>
        <source>Working translation</source>
        <translation>ការបកប្រែបណ្តោះអាសន្ន</translation>
    </message>
    <message>
        <source>Sources differ</source>
        <translation>ប្រភពមិនដូចគ្នា</translation>
    </message>
    <message>
        <source>Addition to the source document: {text} (Source: {sources})</source>
        <translation>ព័ត៌មានបន្ថែមលើឯកសារដើម៖ {text} (ប្រភព៖ {sources})</translation>
    </message>
    <message>
        <source>Sources differ: {note}</source>
        <translation>ប្រភពមិនដូចគ្នា៖ {note}</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Close</source>
        <translation>បិទ</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Home</source>
        <translation>ទំព័រដើម</translation>
    </message>
    <message>
        <source>History</source>
        <translation>ប្រវត្តិ</translation>
    </message>
    <message>
        <source>Missions</source>
        <translation>បេសកកម្ម</translation>
    </message>
    <message>
        <source>Work plans</source>
        <translation>ផែនការការងារ</translation>
    </message>
    <message>
        <source>ARC map</source>
        <translation>ផែនទី ARC</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ឯកសារ</translation>
    </message>
</context>
<context>
    <name>TakeButton</name>
    <message>
        <source>Take it with you</source>
        <translation>យកទៅជាមួយ</translation>
    </message>
</context>
<context>
    <name>TakeSheet</name>
    <message>
        <source>Scan to take it with you</source>
        <translation>ស្កេនដើម្បីយកទៅជាមួយ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>អត្ថបទ</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>ទំព័រគេហទំព័រ</translation>
    </message>
    <message>
        <source>This code holds these words. No network is needed.</source>
        <translation>កូដនេះមានអត្ថបទខាងក្រោម។ មិនត្រូវការអ៊ីនធឺណិតទេ។</translation>
    </message>
    <message>
        <source>This code holds this address. Your phone needs a network to open it.</source>
        <translation>កូដនេះមានអាសយដ្ឋានខាងក្រោម។ ទូរសព្ទត្រូវការអ៊ីនធឺណិតដើម្បីបើកវា។</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>កូដ QR</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n ឆ្នាំ</numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>We are sorry: the information cannot be shown just now. Please ask our staff.</source>
        <translation>សូមអភ័យទោស៖ ព័ត៌មានមិនអាចបង្ហាញបានទេនៅពេលនេះ។ សូមសួរបុគ្គលិករបស់យើង។</translation>
    </message>
    <message>
        <source>For staff: {reason} File: {file}</source>
        <translation>សម្រាប់បុគ្គលិក៖ {reason} ឯកសារ៖ {file}</translation>
    </message>
    <message>
        <source>The content file is missing. Install the kiosk again.</source>
        <translation>រកមិនឃើញឯកសារខ្លឹមសារទេ។ សូមដំឡើងកម្មវិធីឡើងវិញ។</translation>
    </message>
    <message>
        <source>The content file cannot be read. Allow this user to read it.</source>
        <translation>ឯកសារខ្លឹមសារមិនអាចអានបានទេ។ សូមអនុញ្ញាតឱ្យអ្នកប្រើប្រាស់នេះអានវា។</translation>
    </message>
    <message>
        <source>The content file is damaged. Install the kiosk again.</source>
        <translation>ឯកសារខ្លឹមសារខូច។ សូមដំឡើងកម្មវិធីឡើងវិញ។</translation>
    </message>
    <message>
        <source>The content file is empty. Install the kiosk again.</source>
        <translation>ឯកសារខ្លឹមសារទទេ។ សូមដំឡើងកម្មវិធីឡើងវិញ។</translation>
    </message>
    <message>
        <source>This file is not content of this kiosk. Choose another file.</source>
        <translation>ឯកសារនេះមិនមែនជាខ្លឹមសាររបស់កម្មវិធីនេះទេ។ សូមជ្រើសរើសឯកសារផ្សេង។</translation>
    </message>
    <message>
        <source>The content is newer than the kiosk. Install the newer kiosk.</source>
        <translation>ខ្លឹមសារថ្មីជាងកម្មវិធី។ សូមដំឡើងកម្មវិធីជំនាន់ថ្មី។</translation>
    </message>
    <message>
        <source>The content is older than the kiosk. Use the content that came with it.</source>
        <translation>ខ្លឹមសារចាស់ជាងកម្មវិធី។ សូមប្រើខ្លឹមសារដែលភ្ជាប់មកជាមួយកម្មវិធី។</translation>
    </message>
</context>
<context>
    <name>WorkPlansPage</name>
    <message>
        <source>About this page</source>
        <translation>អំពីទំព័រនេះ</translation>
    </message>
    <message>
        <source>Work plan {years}</source>
        <translation>ផែនការការងារ {years}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>បានបញ្ចប់</translation>
    </message>
    <message>
        <source>running</source>
        <translation>កំពុងអនុវត្ត</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>នឹងអនុវត្ត</translation>
    </message>
    <message>
        <source>{title} · goal</source>
        <translation>{title} · គោលដៅ</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>គោលបំណង</translation>
    </message>
    <message>
        <source>More about this plan</source>
        <translation>ព័ត៌មានបន្ថែមអំពីផែនការនេះ</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>កិច្ចប្រជុំ</translation>
    </message>
    <message>
        <source>today</source>
        <translation>ថ្ងៃនេះ</translation>
    </message>
    <message>
        <source>Objective {n}: {statement}</source>
        <translation>គោលបំណងទី{n}៖ {statement}</translation>
    </message>
    <message>
        <source>Goal: {goal}</source>
        <translation>គោលដៅ៖ {goal}</translation>
    </message>
</context>
</TS>
