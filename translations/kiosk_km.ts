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
    <name>ChoicesPanel</name>
    <message>
        <source>Saved. It holds from the next start on.</source>
        <translation>បានរក្សាទុក។ ការកំណត់ថ្មីមានប្រសិទ្ធភាពចាប់ពីការចាប់ផ្តើមលើកក្រោយ។</translation>
    </message>
    <message>
        <source>This cannot be saved: the kiosk may not write its settings. Nothing has changed.</source>
        <translation>មិនអាចរក្សាទុកបានទេ៖ កម្មវិធីគ្មានសិទ្ធិសរសេរការកំណត់។ គ្មានអ្វីផ្លាស់ប្តូរទេ។</translation>
    </message>
    <message>
        <source>The file of settings has a mistake, which Health names. Nothing can be changed here.</source>
        <translation>ឯកសារការកំណត់មានកំហុស។ សូមមើល «ស្ថានភាពម៉ាស៊ីន»។ នៅទីនេះមិនអាចផ្លាស់ប្តូរអ្វីបានទេ។</translation>
    </message>
    <message>
        <source>A touch saves. It holds from the next start on.</source>
        <translation>ប៉ះដើម្បីរក្សាទុក។ ការកំណត់ថ្មីមានប្រសិទ្ធភាពចាប់ពីការចាប់ផ្តើមលើកក្រោយ។</translation>
    </message>
    <message>
        <source>Language at start</source>
        <translation>ភាសាពេលចាប់ផ្តើម</translation>
    </message>
    <message>
        <source>Time without a touch until the countdown</source>
        <translation>រយៈពេលគ្មានការប៉ះ មុនពេលរាប់ថយក្រោយ</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>អេក្រង់</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>ចលនា</translation>
    </message>
    <message>
        <source>What the start screen shows, in this order</source>
        <translation>អ្វីដែលអេក្រង់ចាប់ផ្តើមបង្ហាញ តាមលំដាប់នេះ</translation>
    </message>
    <message>
        <source>Fixed by the environment ({name})</source>
        <translation>កំណត់ជាប់ដោយអថេរបរិស្ថាន ({name})</translation>
    </message>
    <message>
        <source>Fixed by the command line</source>
        <translation>កំណត់ជាប់ដោយបន្ទាត់ពាក្យបញ្ជា</translation>
    </message>
    <message>
        <source>On</source>
        <translation>បើក</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>បិទ</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>អេក្រង់ទីមួយ</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>តួលេខ</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>ឆ្នាំ</translation>
    </message>
    <message>
        <source>Resource centres</source>
        <translation>មជ្ឈមណ្ឌលធនធាន</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>សំណួរ</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} វិនាទី</translation>
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
    <name>Doctor</name>
    <message>
        <source>This check failed: {reason}.</source>
        <translation>ការពិនិត្យនេះមិនបានសម្រេច៖ {reason}។</translation>
    </message>
    <message>
        <source>Tell whoever looks after the kiosk what is written here.</source>
        <translation>សូមប្រាប់អ្នកទទួលខុសត្រូវកម្មវិធីអំពីអ្វីដែលសរសេរនៅទីនេះ។</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>ខ្លឹមសារ</translation>
    </message>
    <message>
        <source>Start file</source>
        <translation>ឯកសារចាប់ផ្តើម</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>នាឡិកា</translation>
    </message>
    <message>
        <source>Database engine</source>
        <translation>ប្រព័ន្ធមូលដ្ឋានទិន្នន័យ</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>ពុម្ពអក្សរ</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>ការបកប្រែ</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>អេក្រង់</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>ការប៉ះ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ការកំណត់</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>លេខសម្ងាត់ (PIN)</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>ថត</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>ទំហំទំនេរ</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>ស្ថិតិ</translation>
    </message>
    <message>
        <source>Start with the machine</source>
        <translation>ចាប់ផ្តើមជាមួយម៉ាស៊ីន</translation>
    </message>
    <message>
        <source>Screen saver</source>
        <translation>ធាតុរក្សាអេក្រង់</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>របៀបដេក</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>ជំនាន់</translation>
    </message>
    <message>
        <source>The content of {date} is sound. Version {version}, hash {hash}.</source>
        <translation>ខ្លឹមសារកាលបរិច្ឆេទ {date} ត្រឹមត្រូវ។ ជំនាន់ {version} លេខផ្ទៀងផ្ទាត់ {hash}។</translation>
    </message>
    <message>
        <source>The content cannot be used: {reason}</source>
        <translation>ខ្លឹមសារមិនអាចប្រើបានទេ៖ {reason}</translation>
    </message>
    <message>
        <source>Install the kiosk again, or name another content file.</source>
        <translation>សូមដំឡើងកម្មវិធីឡើងវិញ ឬកំណត់ឯកសារខ្លឹមសារផ្សេង។</translation>
    </message>
    <message>
        <source>Home can be shown at once, in {count} languages.</source>
        <translation>ទំព័រដើមអាចបង្ហាញភ្លាម ជា {count} ភាសា។</translation>
    </message>
    <message>
        <source>The start file is missing: Home is shown a little later.</source>
        <translation>រកមិនឃើញឯកសារចាប់ផ្តើមទេ៖ ទំព័រដើមបង្ហាញយឺតបន្តិច។</translation>
    </message>
    <message>
        <source>The clock says {now}.</source>
        <translation>នាឡិកាបង្ហាញ {now}។</translation>
    </message>
    <message>
        <source>The clock says {now}, which is before the date of the content, {date}.</source>
        <translation>នាឡិកាបង្ហាញ {now} ដែលមុនកាលបរិច្ឆេទនៃខ្លឹមសារ {date}។</translation>
    </message>
    <message>
        <source>The clock says {now}, which is many years after the date of the content.</source>
        <translation>នាឡិកាបង្ហាញ {now} ដែលច្រើនឆ្នាំក្រោយកាលបរិច្ឆេទនៃខ្លឹមសារ។</translation>
    </message>
    <message>
        <source>The clock says {now}. There is no content to compare it with.</source>
        <translation>នាឡិកាបង្ហាញ {now}។ គ្មានខ្លឹមសារសម្រាប់ប្រៀបធៀបទេ។</translation>
    </message>
    <message>
        <source>Set the clock of this machine, and change its battery if it is wrong again.</source>
        <translation>សូមកែម៉ោងនៃម៉ាស៊ីននេះ ហើយប្តូរថ្មរបស់វា ប្រសិនបើម៉ោងខុសម្តងទៀត។</translation>
    </message>
    <message>
        <source>SQLite {version} can do all that the kiosk needs.</source>
        <translation>SQLite {version} មានមុខងារទាំងអស់ដែលកម្មវិធីត្រូវការ។</translation>
    </message>
    <message>
        <source>SQLite {version} lacks what the kiosk needs: {missing}.</source>
        <translation>SQLite {version} ខ្វះមុខងារដែលកម្មវិធីត្រូវការ៖ {missing}។</translation>
    </message>
    <message>
        <source>Use the frozen program, which brings its own SQLite, or a newer Python.</source>
        <translation>សូមប្រើកម្មវិធីដែលវេចខ្ចប់រួច ដែលមាន SQLite ផ្ទាល់ខ្លួន ឬប្រើ Python ជំនាន់ថ្មីជាងនេះ។</translation>
    </message>
    <message>
        <source>All fonts of the kiosk are there.</source>
        <translation>ពុម្ពអក្សរទាំងអស់របស់កម្មវិធីមានគ្រប់។</translation>
    </message>
    <message>
        <source>Letters would be boxes: {reason}.</source>
        <translation>អក្សរនឹងបង្ហាញជាប្រអប់៖ {reason}។</translation>
    </message>
    <message>
        <source>Install the kiosk again.</source>
        <translation>សូមដំឡើងកម្មវិធីឡើងវិញ។</translation>
    </message>
    <message>
        <source>The words of the interface are there: {languages}.</source>
        <translation>ពាក្យលើអេក្រង់មានគ្រប់៖ {languages}។</translation>
    </message>
    <message>
        <source>Words of the interface are missing: {languages}.</source>
        <translation>ខ្វះពាក្យលើអេក្រង់៖ {languages}។</translation>
    </message>
    <message>
        <source>The screen {name} has {width} × {height}.</source>
        <translation>អេក្រង់ {name} មានទំហំ {width} × {height}។</translation>
    </message>
    <message>
        <source>The screen {name} has {width} × {height}, less than 1366 × 768: texts are small.</source>
        <translation>អេក្រង់ {name} មានទំហំ {width} × {height} តូចជាង ១៣៦៦ × ៧៦៨ ដូច្នេះអក្សរតូច។</translation>
    </message>
    <message>
        <source>Choose a larger resolution or another screen.</source>
        <translation>សូមជ្រើសរើសកម្រិតច្បាស់ខ្ពស់ជាង ឬអេក្រង់ផ្សេង។</translation>
    </message>
    <message>
        <source>There is no screen {asked}, as the settings ask for. There are: {names}.</source>
        <translation>រកមិនឃើញអេក្រង់ {asked} ដែលបានកំណត់ទេ។ អេក្រង់ដែលមាន៖ {names}។</translation>
    </message>
    <message>
        <source>Connect it, or set another screen; until then the first one is used.</source>
        <translation>សូមភ្ជាប់វា ឬកំណត់អេក្រង់ផ្សេង។ មុននោះ កម្មវិធីប្រើអេក្រង់ទីមួយ។</translation>
    </message>
    <message>
        <source>No screen can be seen from here.</source>
        <translation>នៅទីនេះមិនអាចពិនិត្យអេក្រង់បានទេ។</translation>
    </message>
    <message>
        <source>Look at this check on the screen of the kiosk.</source>
        <translation>សូមមើលការពិនិត្យនេះលើអេក្រង់នៃស្តង់។</translation>
    </message>
    <message>
        <source>There is a touch screen: {name}.</source>
        <translation>មានអេក្រង់ប៉ះ៖ {name}។</translation>
    </message>
    <message>
        <source>No touch screen is found; a mouse works too.</source>
        <translation>រកមិនឃើញអេក្រង់ប៉ះទេ។ កណ្តុរក៏អាចប្រើបានដែរ។</translation>
    </message>
    <message>
        <source>Connect the touch screen&apos;s USB cable, and look whether the system knows it.</source>
        <translation>សូមភ្ជាប់ខ្សែ USB របស់អេក្រង់ប៉ះ ហើយពិនិត្យមើលថាប្រព័ន្ធស្គាល់វាឬទេ។</translation>
    </message>
    <message>
        <source>The machine starts the kiosk by {place}.</source>
        <translation>ម៉ាស៊ីនចាប់ផ្តើមកម្មវិធីតាម {place}។</translation>
    </message>
    <message>
        <source>Nothing is found that starts the kiosk with the machine.</source>
        <translation>រកមិនឃើញអ្វីដែលចាប់ផ្តើមកម្មវិធីជាមួយម៉ាស៊ីនទេ។</translation>
    </message>
    <message>
        <source>Set it up as in {guide}; what another user or policy starts is not seen.</source>
        <translation>សូមរៀបចំតាម {guide}។ អ្វីដែលគណនី ឬគោលការណ៍ផ្សេងចាប់ផ្តើម មិនអាចឃើញពីទីនេះទេ។</translation>
    </message>
    <message>
        <source>The screen stays on.</source>
        <translation>អេក្រង់នៅភ្លឺជានិច្ច។</translation>
    </message>
    <message>
        <source>The screen goes dark by itself: {reasons}.</source>
        <translation>អេក្រង់ងងឹតដោយខ្លួនឯង៖ {reasons}។</translation>
    </message>
    <message>
        <source>Switch screen saver and energy saving of the screen off, as in {guide}.</source>
        <translation>សូមបិទធាតុរក្សាអេក្រង់ និងការសន្សំសំចៃថាមពលនៃអេក្រង់ តាម {guide}។</translation>
    </message>
    <message>
        <source>Whether the screen goes dark by itself cannot be read here.</source>
        <translation>នៅទីនេះមិនអាចដឹងថាអេក្រង់ងងឹតដោយខ្លួនឯងឬទេ។</translation>
    </message>
    <message>
        <source>The machine does not fall asleep.</source>
        <translation>ម៉ាស៊ីនមិនចូលរបៀបដេកទេ។</translation>
    </message>
    <message>
        <source>The machine falls asleep by itself: {reasons}.</source>
        <translation>ម៉ាស៊ីនចូលរបៀបដេកដោយខ្លួនឯង៖ {reasons}។</translation>
    </message>
    <message>
        <source>Switch sleep off, as in {guide}.</source>
        <translation>សូមបិទរបៀបដេក តាម {guide}។</translation>
    </message>
    <message>
        <source>Whether the machine falls asleep by itself cannot be read here.</source>
        <translation>នៅទីនេះមិនអាចដឹងថាម៉ាស៊ីនចូលរបៀបដេកដោយខ្លួនឯងឬទេ។</translation>
    </message>
    <message>
        <source>{versions}</source>
        <translation>{versions}</translation>
    </message>
    <message>
        <source>The settings are in order.</source>
        <translation>ការកំណត់ត្រឹមត្រូវ។</translation>
    </message>
    <message>
        <source>A setting is wrong: {reason}</source>
        <translation>ការកំណត់មួយមិនត្រឹមត្រូវ៖ {reason}</translation>
    </message>
    <message>
        <source>Correct it in the file that is named; accsm-kiosk settings tells more.</source>
        <translation>សូមកែវាក្នុងឯកសារដែលបានបង្ហាញ។ ពាក្យបញ្ជា accsm-kiosk settings ប្រាប់លម្អិត។</translation>
    </message>
    <message>
        <source>The emblem of the settings is not there: {path}.</source>
        <translation>រកមិនឃើញនិមិត្តសញ្ញាដែលបានកំណត់ទេ៖ {path}។</translation>
    </message>
    <message>
        <source>Put the picture there, or take the setting emblem away.</source>
        <translation>សូមដាក់រូបភាពនៅទីនោះ ឬលុបការកំណត់ emblem ចេញ។</translation>
    </message>
    <message>
        <source>A PIN is set.</source>
        <translation>លេខសម្ងាត់បានកំណត់ហើយ។</translation>
    </message>
    <message>
        <source>No PIN is set: staff cannot open their part of the kiosk.</source>
        <translation>មិនទាន់កំណត់លេខសម្ងាត់ទេ៖ បុគ្គលិកមិនអាចចូលផ្នែកបុគ្គលិកបានទេ។</translation>
    </message>
    <message>
        <source>The file of the PIN is damaged: staff cannot open their part of the kiosk.</source>
        <translation>ឯកសារលេខសម្ងាត់ខូច៖ បុគ្គលិកមិនអាចចូលផ្នែកបុគ្គលិកបានទេ។</translation>
    </message>
    <message>
        <source>Other users of this machine can read the file of the PIN, {path}.</source>
        <translation>គណនីផ្សេងលើម៉ាស៊ីននេះអាចអានឯកសារលេខសម្ងាត់៖ {path}។</translation>
    </message>
    <message>
        <source>Set one at this machine with: accsm-kiosk pin</source>
        <translation>សូមកំណត់លេខសម្ងាត់លើម៉ាស៊ីននេះដោយពាក្យបញ្ជា៖ accsm-kiosk pin</translation>
    </message>
    <message>
        <source>Log, statistics and settings can be written.</source>
        <translation>កំណត់ត្រា ស្ថិតិ និងការកំណត់អាចសរសេរបាន។</translation>
    </message>
    <message>
        <source>The kiosk cannot write here: {folders}.</source>
        <translation>កម្មវិធីមិនអាចសរសេរក្នុងថតនេះបានទេ៖ {folders}។</translation>
    </message>
    <message>
        <source>Let the user of the kiosk write there; visitors notice nothing meanwhile.</source>
        <translation>សូមអនុញ្ញាតឱ្យគណនីនៃកម្មវិធីសរសេរនៅទីនោះ។ ក្នុងពេលនេះ អ្នកទស្សនានៅតែប្រើបានធម្មតា។</translation>
    </message>
    <message>
        <source>{free} MiB are free.</source>
        <translation>ទំហំទំនេរ {free} MiB។</translation>
    </message>
    <message>
        <source>Only {free} MiB are free.</source>
        <translation>ទំហំទំនេរនៅសល់តែ {free} MiB ប៉ុណ្ណោះ។</translation>
    </message>
    <message>
        <source>Delete what is not needed on the disk that holds {folder}.</source>
        <translation>សូមលុបឯកសារដែលលែងត្រូវការ លើថាសដែលមានថត {folder}។</translation>
    </message>
    <message>
        <source>The statistics hold {count} sessions.</source>
        <translation>ស្ថិតិមាន {count} វគ្គប្រើប្រាស់។</translation>
    </message>
    <message>
        <source>There are no statistics yet.</source>
        <translation>មិនទាន់មានស្ថិតិទេ។</translation>
    </message>
    <message>
        <source>The statistics in {path} cannot be read: {reason}.</source>
        <translation>ស្ថិតិក្នុង {path} មិនអាចអានបានទេ៖ {reason}។</translation>
    </message>
    <message>
        <source>The running kiosk puts a damaged file aside and begins a new one.</source>
        <translation>ពេលដំណើរការ កម្មវិធីទុកឯកសារខូចដោយឡែក ហើយចាប់ផ្តើមឯកសារថ្មី។</translation>
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
    <name>EndingPanel</name>
    <message>
        <source>Restart</source>
        <translation>ចាប់ផ្តើមឡើងវិញ</translation>
    </message>
    <message>
        <source>The kiosk ends and starts again at once. New settings hold from then on.</source>
        <translation>កម្មវិធីបិទ រួចចាប់ផ្តើមឡើងវិញភ្លាម។ ការកំណត់ថ្មីមានប្រសិទ្ធភាពចាប់ពីពេលនោះ។</translation>
    </message>
    <message>
        <source>Leave kiosk mode</source>
        <translation>ចាកចេញពីរបៀបស្តង់</translation>
    </message>
    <message>
        <source>The kiosk ends and does not start again by itself. The screen belongs to the machine again.</source>
        <translation>កម្មវិធីបិទ ហើយមិនចាប់ផ្តើមឡើងវិញដោយខ្លួនឯងទេ។ អេក្រង់ត្រឡប់ទៅប្រព័ន្ធម៉ាស៊ីនវិញ។</translation>
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
        <source>More</source>
        <translation>ព័ត៌មានបន្ថែម</translation>
    </message>
</context>
<context>
    <name>HealthPanel</name>
    <message>
        <source>Well</source>
        <translation>ល្អ</translation>
    </message>
    <message>
        <source>Mend soon</source>
        <translation>ជួសជុលឆាប់ៗ</translation>
    </message>
    <message>
        <source>Mend now</source>
        <translation>ជួសជុលឥឡូវ</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>កំពុងពិនិត្យ…</translation>
    </message>
    <message>
        <source>To mend: {n}</source>
        <translation>ត្រូវជួសជុល៖ {n}</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>អ្វីៗដំណើរការល្អ។</translation>
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
    <name>Laptop</name>
    <message>
        <source>Save or copy</source>
        <translation>រក្សាទុក ឬចម្លង</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>គ្រាប់ចុចផ្លូវកាត់</translation>
    </message>
    <message>
        <source>Nothing could be saved in {folder}. It may be full or protected.</source>
        <translation>មិនអាចរក្សាទុកក្នុង {folder} បានទេ។ ថតនេះប្រហែលជាពេញ ឬត្រូវបានការពារ។</translation>
    </message>
    <message>
        <source>The text can be pasted now.</source>
        <translation>បានចម្លងអត្ថបទ។ ឥឡូវអាចបិទភ្ជាប់អត្ថបទបាន។</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>បានរក្សាទុកជា {file}</translation>
    </message>
    <message>
        <source>Saved as {n} pictures, the first as {file}</source>
        <translation>បានរក្សាទុកជា {n} រូបភាព រូបភាពទីមួយជា {file}</translation>
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
    <name>PinPad</name>
    <message>
        <source>Too many wrong tries. Please wait {n} seconds.</source>
        <translation>វាយខុសច្រើនដងពេក។ សូមរង់ចាំ {n} វិនាទី។</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>លេខសម្ងាត់មិនត្រឹមត្រូវទេ។</translation>
    </message>
    <message>
        <source>PIN of the staff</source>
        <translation>លេខសម្ងាត់បុគ្គលិក</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>លុបលេខចុងក្រោយ</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>បញ្ចូល</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>បិទ</translation>
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
        <source>{sources} · and {n} more</source>
        <translation>{sources} · និង {n} ទៀត</translation>
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
        <source>All sources</source>
        <translation>ប្រភពទាំងអស់</translation>
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
    <name>QuestionsPanel</name>
    <message>
        <source>What the ministry has to settle in the content</source>
        <translation>ចំណុចក្នុងខ្លឹមសារដែលក្រសួងត្រូវសម្រេច</translation>
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
    <name>SaveSheet</name>
    <message>
        <source>Save or copy</source>
        <translation>រក្សាទុក ឬចម្លង</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>ទំព័រនេះ</translation>
    </message>
    <message>
        <source>Whole section</source>
        <translation>ផ្នែកទាំងមូល</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>រូបភាព</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>ចម្លងអត្ថបទ</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>A country, a year, a meeting…</source>
        <translation>ប្រទេស ឆ្នាំ កិច្ចប្រជុំ…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>ស្វែងរក</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>សម្អាត</translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message>
        <source>Previous result</source>
        <translation>លទ្ធផលមុន</translation>
    </message>
    <message>
        <source>Next result</source>
        <translation>លទ្ធផលបន្ទាប់</translation>
    </message>
    <message>
        <source>On-screen keyboard</source>
        <translation>ក្តារចុចលើអេក្រង់</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>បិទ</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Only the first {count} letters are searched for.</source>
        <translation>ការស្វែងរកប្រើតែអក្សរ {count} ដំបូងប៉ុណ្ណោះ។</translation>
    </message>
    <message>
        <source>Nothing was found as it is typed. These are similar:</source>
        <translation>រកមិនឃើញលទ្ធផលតាមពាក្យដែលបានវាយទេ។ ខាងក្រោមនេះស្រដៀងគ្នា៖</translation>
    </message>
    <message>
        <source>Results: {count}</source>
        <translation>លទ្ធផល៖ {count}</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>តើលោកអ្នកកំពុងស្វែងរកអ្វី?</translation>
    </message>
    <message>
        <source>Type in Khmer or English.</source>
        <translation>សូមវាយជាភាសាខ្មែរ ឬភាសាអង់គ្លេស។</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>រកមិនឃើញលទ្ធផល</translation>
    </message>
    <message>
        <source>Perhaps another word says the same.</source>
        <translation>សូមសាកល្បងពាក្យផ្សេងដែលមានន័យដូចគ្នា។</translation>
    </message>
    <message>
        <source>Nothing begins like this</source>
        <translation>គ្មានពាក្យចាប់ផ្តើមដូចនេះទេ</translation>
    </message>
    <message>
        <source>Enter also looks for similar words.</source>
        <translation>ចុច «បញ្ចូល» ដើម្បីស្វែងរកពាក្យស្រដៀងគ្នាផង។</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>ស្វែងរក</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>លទ្ធផល</translation>
    </message>
    <message>
        <source>Here is what there is to see:</source>
        <translation>លោកអ្នកអាចមើល៖</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>Events</source>
        <translation>ព្រឹត្តិការណ៍</translation>
    </message>
    <message>
        <source>Missions</source>
        <translation>បេសកកម្ម</translation>
    </message>
    <message>
        <source>Parts of the missions</source>
        <translation>ផ្នែកនៃបេសកកម្ម</translation>
    </message>
    <message>
        <source>Work plans</source>
        <translation>ផែនការការងារ</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>គោលបំណង</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>ប្រធានបទ</translation>
    </message>
    <message>
        <source>Resource centres</source>
        <translation>មជ្ឈមណ្ឌលធនធាន</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>ប្រទេស</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>ទីកន្លែង</translation>
    </message>
    <message>
        <source>Declarations</source>
        <translation>សេចក្តីថ្លែងការណ៍</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>ការប្តេជ្ញាចិត្ត</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ឯកសារ</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>វាក្យសព្ទ</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>ប្រភព</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ទំព័រ</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>ស្រដៀងគ្នា</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search</source>
        <translation>ស្វែងរក</translation>
    </message>
    <message>
        <source>The other language</source>
        <translation>ប្តូរទៅភាសាផ្សេង</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>អក្សរធំជាងមុន</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>អក្សរតូចជាងមុន</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>អក្សរធម្មតា</translation>
    </message>
    <message>
        <source>The pages, from left to right</source>
        <translation>ទំព័រ តាមលំដាប់ពីឆ្វេងទៅស្តាំ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ថយក្រោយ</translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation>រក្សាទុក ឬចម្លង</translation>
    </message>
    <message>
        <source>Copy the text of this page</source>
        <translation>ចម្លងអត្ថបទនៃទំព័រនេះ</translation>
    </message>
    <message>
        <source>Full screen, or a window again</source>
        <translation>ពេញអេក្រង់ ឬត្រឡប់ទៅជាបង្អួចវិញ</translation>
    </message>
    <message>
        <source>Close what is open, or leave the full screen</source>
        <translation>បិទអ្វីដែលកំពុងបើក ឬចាកចេញពីរបៀបពេញអេក្រង់</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>បញ្ជីគ្រាប់ចុចផ្លូវកាត់</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>For staff</source>
        <translation>សម្រាប់បុគ្គលិក</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ចាក់សោ</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>ស្ថានភាពម៉ាស៊ីន</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>ស្ថិតិ</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>សំណួរមិនទាន់ដោះស្រាយ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ការកំណត់</translation>
    </message>
    <message>
        <source>Restart or leave</source>
        <translation>ចាប់ផ្តើមឡើងវិញ ឬចាកចេញ</translation>
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
        </translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Search</source>
        <translation>ស្វែងរក</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ថយក្រោយ</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>អំពីទំព័រនេះ</translation>
    </message>
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
        <translation>ឯកសារខ្លឹមសារមិនអាចអានបានទេ។ សូមអនុញ្ញាតឱ្យគណនីនេះអានវា។</translation>
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
    <name>VisitsPanel</name>
    <message>
        <source>Save as CSV</source>
        <translation>រក្សាទុកជា CSV</translation>
    </message>
    <message>
        <source>Save as JSON</source>
        <translation>រក្សាទុកជា JSON</translation>
    </message>
    <message>
        <source>The statistics cannot be read just now. The kiosk goes on without them.</source>
        <translation>ស្ថិតិមិនអាចអានបានទេនៅពេលនេះ។ កម្មវិធីនៅតែដំណើរការដោយគ្មានស្ថិតិ។</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>កំពុងរក្សាទុក…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>បានរក្សាទុកជា {file}</translation>
    </message>
    <message>
        <source>Nothing was saved: the kiosk cannot write to {folder}.</source>
        <translation>មិនបានរក្សាទុកទេ៖ កម្មវិធីមិនអាចសរសេរក្នុង {folder} បានទេ។</translation>
    </message>
    <message>
        <source>Last {days} days: {n} sessions, {length} each on average</source>
        <translation>{days} ថ្ងៃចុងក្រោយ៖ {n} វគ្គប្រើប្រាស់ ជាមធ្យម {length} ក្នុងមួយវគ្គ</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>មិនទាន់មាន</translation>
    </message>
    <message>
        <source>Sessions by day</source>
        <translation>វគ្គប្រើប្រាស់តាមថ្ងៃ</translation>
    </message>
    <message>
        <source>Pages shown</source>
        <translation>ទំព័រដែលបានបង្ហាញ</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>ភាសា</translation>
    </message>
    <message>
        <source>Looked for in vain, by three visitors or more</source>
        <translation>ពាក្យស្វែងរកដែលរកមិនឃើញលទ្ធផល (អ្នកទស្សនាចាប់ពីបីនាក់)</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} នាទី {s} វិនាទី</translation>
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
