<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="km" sourcelanguage="en">
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
    <name>MissionsPage</name>
    <message>
        <source>About this page</source>
        <translation type="unfinished"></translation>
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
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work plan {years}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>បិទ</translation>
    </message>
    <message>
        <source>Objective {n}: {statement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal: {goal}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
