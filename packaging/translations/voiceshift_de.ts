<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Take this message away.</source>
        <translation>Diese Meldung ausblenden.</translation>
    </message>
    <message>
        <source>Turn bypass off</source>
        <translation>Bypass ausschalten</translation>
    </message>
    <message>
        <source>Send the converted voice again.</source>
        <translation>Wieder die umgewandelte Stimme senden.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Examine everything once more.</source>
        <translation>Alles noch einmal untersuchen.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Pack settings, devices, versions, meters and the log, but no sound, into a file to paste where you ask for help.</source>
        <translation>Einstellungen, Geräte, Versionen, Pegel und Protokoll, aber keinen Ton, in eine Datei packen, die du dort einfügst, wo du um Hilfe bittest.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Go through the set-up of microphone, pitch and delay again.</source>
        <translation>Die Einrichtung von Mikrofon, Tonhöhe und Verzögerung noch einmal durchgehen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Return to the voices.</source>
        <translation>Zurück zu den Stimmen.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Look these up yourself</source>
        <translation>Das siehst nur du selbst nach</translation>
    </message>
    <message>
        <source>Other programs now see “{name}”. Choose it as the microphone in Discord, OBS or your game.</source>
        <translation>Andere Programme sehen jetzt „{name}“. Wähle es in Discord, OBS oder im Spiel als Mikrofon.</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>Demo speech</source>
        <translation>Demo-Sprache</translation>
    </message>
    <message>
        <source>Nowhere (silent)</source>
        <translation>Nirgendwohin (stumm)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>“{name}” cannot be made here now. “Check-up” says why; or choose another output.</source>
        <translation>„{name}“ lässt sich hier gerade nicht anlegen. Die Diagnose sagt, warum; oder wähle eine andere Ausgabe.</translation>
    </message>
    <message>
        <source>“{name}” is not connected. Plug it in and press “Look again”, or choose another microphone.</source>
        <translation>„{name}“ ist nicht angeschlossen. Stecke es ein und drücke „Neu suchen“, oder wähle ein anderes Mikrofon.</translation>
    </message>
    <message>
        <source>“{name}” is not connected. Plug it in and press “Look again”, or choose another output.</source>
        <translation>„{name}“ ist nicht angeschlossen. Stecke es ein und drücke „Neu suchen“, oder wähle eine andere Ausgabe.</translation>
    </message>
    <message>
        <source>“{name}” is not connected. Plug it in and press “Look again”, or choose another pair of headphones.</source>
        <translation>„{name}“ ist nicht angeschlossen. Stecke es ein und drücke „Neu suchen“, oder wähle einen anderen Kopfhörer.</translation>
    </message>
    <message>
        <source>No microphone was found, so the demo speech is used instead.</source>
        <translation>Kein Mikrofon gefunden; stattdessen läuft die Demo-Sprache.</translation>
    </message>
    <message>
        <source>No output was found, so nothing will be heard.</source>
        <translation>Keine Ausgabe gefunden; es wird nichts zu hören sein.</translation>
    </message>
    <message>
        <source>Plug a device in, then press “Look again”.</source>
        <translation>Schließe ein Gerät an und drücke dann „Neu suchen“.</translation>
    </message>
    <message>
        <source>The voice “{wanted}” is not installed any more; {used} is used instead.</source>
        <translation>Die Stimme „{wanted}“ ist nicht mehr installiert; stattdessen wird {used} verwendet.</translation>
    </message>
    <message>
        <source>Stay silent for two seconds, so that your room&apos;s noise is learnt and removed.</source>
        <translation>Sei zwei Sekunden still, damit das Rauschen deines Raums gelernt und entfernt wird.</translation>
    </message>
    <message>
        <source>Press Start first: the room is heard through the microphone.</source>
        <translation>Drücke erst Start: Der Raum wird über das Mikrofon gehört.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Klang formen</translation>
    </message>
    <message>
        <source>Learn my room’s noise</source>
        <translation>Raumrauschen lernen</translation>
    </message>
    <message>
        <source>Learning the room’s noise</source>
        <translation>Raumrauschen wird gelernt</translation>
    </message>
    <message>
        <source>How much has been heard.</source>
        <translation>Wie viel schon gehört wurde.</translation>
    </message>
    <message>
        <source>Learning… stay silent</source>
        <translation>Lerne … bitte still sein</translation>
    </message>
    <message>
        <source>Press Stop first: devices can only be looked for while nothing runs.</source>
        <translation>Drücke erst Stopp: Geräte lassen sich nur suchen, solange nichts läuft.</translation>
    </message>
    <message>
        <source>Look again for devices that were plugged in or out.</source>
        <translation>Nach an- oder abgesteckten Geräten suchen.</translation>
    </message>
    <message>
        <source>Finish the recording first, then change the device.</source>
        <translation>Beende erst die Aufnahme, dann wechsle das Gerät.</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (nicht gefunden)</translation>
    </message>
    <message>
        <source>Hear myself</source>
        <translation>Mich selbst hören</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <source>Look again for devices</source>
        <translation>Neu nach Geräten suchen</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>Kopfhörer</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>The diagnostics cannot be written to {folder} ({reason}). Make room on the disk, then try again.</source>
        <translation>Die Diagnose kann nicht nach {folder} geschrieben werden ({reason}). Schaffe Platz auf dem Datenträger und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The devices from before are in use again.</source>
        <translation>Die Geräte von vorher sind wieder in Gebrauch.</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>In diesem Fenster</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>MIDI</source>
        <translation>MIDI</translation>
    </message>
    <message>
        <source>Keys for “{action}” while this window is used.</source>
        <translation>Tasten für „{action}“, solange dieses Fenster benutzt wird.</translation>
    </message>
    <message>
        <source>{action}, everywhere</source>
        <translation>{action}, überall</translation>
    </message>
    <message>
        <source>Keys for “{action}” that work while another program has the keyboard.</source>
        <translation>Tasten für „{action}“, die auch wirken, während ein anderes Programm die Tastatur hat.</translation>
    </message>
    <message>
        <source>{action}, by MIDI</source>
        <translation>{action}, per MIDI</translation>
    </message>
    <message>
        <source>What presses “{action}” on the MIDI controller.</source>
        <translation>Was „{action}“ am MIDI-Controller auslöst.</translation>
    </message>
    <message>
        <source>Keys under “Everywhere” also work while a game has the keyboard. VoiceShift listens for them only if you choose some, and other programs still get them.</source>
        <translation>Tasten unter „Überall“ wirken auch, während ein Spiel die Tastatur hat. VoiceShift lauscht nur darauf, wenn du welche wählst, und andere Programme bekommen sie trotzdem.</translation>
    </message>
    <message>
        <source>Press it now…</source>
        <translation>Jetzt drücken …</translation>
    </message>
    <message>
        <source>Learn…</source>
        <translation>Anlernen …</translation>
    </message>
    <message>
        <source>No MIDI controller</source>
        <translation>Kein MIDI-Controller</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>For this the microphone must hear the output: a loudspeaker beside it, a wire, or a virtual cable&apos;s recording side.</source>
        <translation>Dafür muss das Mikrofon die Ausgabe hören: über einen Lautsprecher daneben, ein Kabel oder die Aufnahmeseite eines virtuellen Kabels.</translation>
    </message>
    <message>
        <source>You are live. Whoever listens to {output} will hear four soft chirps (−20 dBFS) within five seconds, and not your voice: it is silent meanwhile and comes back by itself.</source>
        <translation>Du bist live. Wer {output} hört, hört innerhalb von fünf Sekunden vier leise Zirptöne (−20 dBFS) und nicht deine Stimme: Sie ist solange still und kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>{output} will play four soft chirps (−20 dBFS) within five seconds. Your microphone stays muted, but a program that listens to this output, such as a call or a stream, will hear the chirps. They are played once more if only the other end of a virtual cable can hear them.</source>
        <translation>{output} spielt innerhalb von fünf Sekunden vier leise Zirptöne (−20 dBFS). Dein Mikrofon bleibt stumm, aber ein Programm, das diese Ausgabe hört, etwa ein Anruf oder ein Stream, hört die Töne. Sie werden noch einmal gespielt, falls nur das andere Ende eines virtuellen Kabels sie hören kann.</translation>
    </message>
    <message>
        <source>Measure the delay</source>
        <translation>Verzögerung messen</translation>
    </message>
    <message>
        <source>How late is your voice, really?</source>
        <translation>Wie spät kommt deine Stimme wirklich?</translation>
    </message>
    <message>
        <source>Listening for the chirps</source>
        <translation>Lausche auf die Zirptöne</translation>
    </message>
    <message>
        <source>Interrupt my voice and measure</source>
        <translation>Stimme unterbrechen und messen</translation>
    </message>
    <message>
        <source>Play the chirps</source>
        <translation>Zirptöne spielen</translation>
    </message>
    <message>
        <source>Play the chirps now and listen for them.</source>
        <translation>Die Zirptöne jetzt spielen und darauf lauschen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close without playing anything.</source>
        <translation>Schließen, ohne etwas zu spielen.</translation>
    </message>
    <message>
        <source>Stated, not measured</source>
        <translation>Angegeben, nicht gemessen</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Heard on {device}; the chirps agree to {ms} ms.</source>
        <translation>Gehört auf {device}; die Zirptöne stimmen auf {ms} ms überein.</translation>
    </message>
    <message>
        <source>Capture and output are shared out as the drivers share theirs.</source>
        <translation>Aufnahme und Ausgabe sind so aufgeteilt, wie die Treiber ihre Angaben aufteilen.</translation>
    </message>
    <message>
        <source>The microphone did not hear it: its capture is what the driver states.</source>
        <translation>Das Mikrofon hat nichts gehört: Seine Aufnahmezeit ist die Angabe des Treibers.</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>Lausche …</translation>
    </message>
    <message>
        <source>Please be quiet for a moment.</source>
        <translation>Bitte sei einen Moment still.</translation>
    </message>
    <message>
        <source>Clone a voice</source>
        <translation>Stimme klonen</translation>
    </message>
    <message>
        <source>Drop recordings here</source>
        <translation>Aufnahmen hierher ziehen</translation>
    </message>
    <message>
        <source>Remove steady noise first</source>
        <translation>Erst gleichmäßiges Rauschen entfernen</translation>
    </message>
    <message>
        <source>Take a fan’s or computer’s noise out of the recordings.</source>
        <translation>Das Rauschen von Lüfter oder Rechner aus den Aufnahmen nehmen.</translation>
    </message>
    <message>
        <source>Keeping what is done…</source>
        <translation>Bisheriges wird gesichert …</translation>
    </message>
    <message>
        <source>Recordings of one person</source>
        <translation>Aufnahmen einer einzigen Person</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Give the voice a name.</source>
        <translation>Gib der Stimme einen Namen.</translation>
    </message>
    <message>
        <source>Drop recordings here, or read sentences.</source>
        <translation>Ziehe Aufnahmen hierher, oder lies Sätze vor.</translation>
    </message>
    <message>
        <source>Write who speaks and what they agreed to: no voice without that.</source>
        <translation>Schreibe, wer spricht und welcher Nutzung zugestimmt wurde: ohne das keine Stimme.</translation>
    </message>
    <message>
        <source>Done: the voice is among yours.</source>
        <translation>Fertig: Die Stimme steht bei deinen.</translation>
    </message>
    <message>
        <source>Done: listen to both, then keep one.</source>
        <translation>Fertig: Hör beide an und behalte eine.</translation>
    </message>
    <message>
        <source>Paused. Nothing is lost, even if you close the program.</source>
        <translation>Angehalten. Nichts geht verloren, auch wenn du das Programm schließt.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stop for now and go on later, or go on.</source>
        <translation>Vorerst anhalten und später weitermachen, oder weitermachen.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Another voice</source>
        <translation>Weitere Stimme</translation>
    </message>
    <message>
        <source>Go back to the first page.</source>
        <translation>Zurück zur ersten Seite.</translation>
    </message>
    <message>
        <source>Name of the voice</source>
        <translation>Name der Stimme</translation>
    </message>
    <message>
        <source>I am the speaker and agree to this voice being used on my stream</source>
        <translation>Ich spreche selbst und stimme zu, dass diese Stimme in meinem Stream verwendet wird</translation>
    </message>
    <message>
        <source>Consent of the speaker</source>
        <translation>Einwilligung der sprechenden Person</translation>
    </message>
    <message>
        <source>Who speaks and what they agreed to; it becomes part of the voice.</source>
        <translation>Wer spricht und welcher Nutzung zugestimmt wurde; es wird Teil der Stimme.</translation>
    </message>
    <message>
        <source>What the voice is made of.</source>
        <translation>Woraus die Stimme gemacht wird.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Choose recordings of one person.</source>
        <translation>Aufnahmen einer einzigen Person wählen.</translation>
    </message>
    <message>
        <source>Read sentences…</source>
        <translation>Sätze vorlesen …</translation>
    </message>
    <message>
        <source>Record yourself reading.</source>
        <translation>Dich selbst beim Vorlesen aufnehmen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take the selected off the list.</source>
        <translation>Das Gewählte von der Liste nehmen.</translation>
    </message>
    <message>
        <source>Make the voice</source>
        <translation>Stimme erstellen</translation>
    </message>
    <message>
        <source>Begin; it takes minutes.</source>
        <translation>Beginnen; es dauert Minuten.</translation>
    </message>
    <message>
        <source>Half a minute of one person speaking clearly is enough, three minutes sound better. Everything stays on this computer.</source>
        <translation>Eine halbe Minute deutliche Sprache einer Person genügt, drei Minuten klingen besser. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The consent is shown on the card, and what the voice says carries a mark that it is synthetic. Never clone anybody who did not agree.</source>
        <translation>Die Einwilligung steht auf der Karte, und was die Stimme sagt, trägt ein Zeichen, dass es synthetisch ist. Klone nie jemanden, der nicht zugestimmt hat.</translation>
    </message>
    <message>
        <source>Who speaks, and what did they agree to?</source>
        <translation>Wer spricht, und welcher Nutzung wurde zugestimmt?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Back to the window; the work goes on.</source>
        <translation>Zurück zum Fenster; die Arbeit geht weiter.</translation>
    </message>
    <message>
        <source>Back to the window.</source>
        <translation>Zurück zum Fenster.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>{ms} milliseconds, {how}</source>
        <translation>{ms} Millisekunden, {how}</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Microphone to VoiceShift, as the driver reports it. What a driver does not know of, such as a wireless link, comes on top.</source>
        <translation>Vom Mikrofon zu VoiceShift, wie der Treiber es angibt. Was ein Treiber nicht kennt, etwa eine Funkstrecke, kommt dazu.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Collecting 10 ms of sound, and the reserve that keeps the voice from breaking up. The profiles Low, Balanced and Safe choose how much.</source>
        <translation>Das Sammeln von 10 ms Ton und die Reserve, die Aussetzer verhindert. Die Profile Niedrig, Ausgewogen und Sicher bestimmen, wie viel.</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>How far the conversion has to listen ahead, by design: the same on every computer.</source>
        <translation>Wie weit die Umwandlung vorausschauen muss, von der Bauart her: auf jedem Rechner gleich.</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>What this computer needs to convert 10 ms, as measured.</source>
        <translation>Was dieser Rechner braucht, um 10 ms umzuwandeln, gemessen.</translation>
    </message>
    <message>
        <source>VoiceShift to the loudspeaker or virtual cable, as the driver reports it. What a chat program adds comes on top.</source>
        <translation>Von VoiceShift zum Lautsprecher oder virtuellen Kabel, wie der Treiber es angibt. Was ein Chatprogramm hinzufügt, kommt dazu.</translation>
    </message>
    <message>
        <source>From your mouth to the chosen output: the sum of the parts below. Capture and output are what the drivers report, the rest is known or measured here. In OBS, delay your video by this much.</source>
        <translation>Von deinem Mund bis zur gewählten Ausgabe: die Summe der Teile darunter. Aufnahme und Ausgabe sind Angaben der Treiber, der Rest ist bekannt oder hier gemessen. Verzögere dein Video in OBS um so viel.</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>Messen …</translation>
    </message>
    <message>
        <source>Check this figure with a chirp. It is explained first; nothing is played yet.</source>
        <translation>Diese Zahl mit Zirptönen prüfen. Es wird erst erklärt; noch wird nichts gespielt.</translation>
    </message>
    <message>
        <source>OBS…</source>
        <translation>OBS …</translation>
    </message>
    <message>
        <source>Delay your video</source>
        <translation>Video verzögern</translation>
    </message>
    <message>
        <source>Hand this figure to OBS, so that lips and voice meet.</source>
        <translation>Diese Zahl an OBS geben, damit Lippen und Stimme zusammenpassen.</translation>
    </message>
    <message>
        <source>How much of the time for each 10 ms the conversion takes.</source>
        <translation>Wie viel von je 10 ms die Umwandlung braucht.</translation>
    </message>
    <message>
        <source>{ms} milliseconds from mouth to output: {words}</source>
        <translation>{ms} Millisekunden vom Mund bis zur Ausgabe: {words}</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>{gaps} ({late} late)</source>
        <translation>{gaps} ({late} zu spät)</translation>
    </message>
    <message>
        <source>Dropouts since the start.
Microphone overflows: {overflows}
Output starvations: {starvations}
Flags from the driver: {flags}
Late hops, faded over: {late}
If they keep coming, choose a safer profile or close what keeps the computer busy.</source>
        <translation>Aussetzer seit dem Start.
Mikrofon-Überläufe: {overflows}
Ausgabe ohne Nachschub: {starvations}
Meldungen des Treibers: {flags}
Verspätete Blöcke, überblendet: {late}
Wenn es nicht aufhört, wähle ein sichereres Profil oder schließe, was den Rechner beschäftigt.</translation>
    </message>
    <message>
        <source>{percent} % high</source>
        <translation>{percent} % hoch</translation>
    </message>
    <message>
        <source>mouth to output</source>
        <translation>Mund bis Ausgabe</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>Aussetzer</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>{title} level</source>
        <translation>Pegel {title}</translation>
    </message>
    <message>
        <source>Bar: loudness. Tick and number: the highest peak of the last second.
Peaks between −12 and −6 dB are right; {lamp} says that they were too loud.</source>
        <translation>Balken: Lautheit. Strich und Zahl: die höchste Spitze der letzten Sekunde.
Spitzen zwischen −12 und −6 dB sind richtig; {lamp} heißt, dass sie zu laut waren.</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>average {rms} dB, peak {peak} dB</source>
        <translation>Mittel {rms} dB, Spitze {peak} dB</translation>
    </message>
    <message>
        <source>Say a sentence or two, then be quiet for a moment.</source>
        <translation>Sag ein, zwei Sätze und sei dann einen Moment still.</translation>
    </message>
    <message>
        <source>Speech {speech}, room {room}</source>
        <translation>Sprache {speech}, Raum {room}</translation>
    </message>
    <message>
        <source>Nothing is heard from {name}.</source>
        <translation>Von {name} ist nichts zu hören.</translation>
    </message>
    <message>
        <source>Choose another microphone above, or see that this one is not muted.</source>
        <translation>Wähle oben ein anderes Mikrofon, oder prüfe, ob dieses stummgeschaltet ist.</translation>
    </message>
    <message>
        <source>{told}: too loud, it clips.</source>
        <translation>{told}: zu laut, es übersteuert.</translation>
    </message>
    <message>
        <source>Turn the microphone’s gain down.</source>
        <translation>Dreh die Verstärkung des Mikrofons herunter.</translation>
    </message>
    <message>
        <source>{told}: quiet.</source>
        <translation>{told}: leise.</translation>
    </message>
    <message>
        <source>Move closer, or turn the microphone’s gain up.</source>
        <translation>Geh näher heran oder dreh die Verstärkung des Mikrofons auf.</translation>
    </message>
    <message>
        <source>{told}: hard to tell apart.</source>
        <translation>{told}: schwer zu unterscheiden.</translation>
    </message>
    <message>
        <source>Be quiet for a moment; if this stays, remove the noise below.</source>
        <translation>Sei einen Moment still; bleibt es so, entferne unten das Rauschen.</translation>
    </message>
    <message>
        <source>{told}: a noisy room.</source>
        <translation>{told}: ein lauter Raum.</translation>
    </message>
    <message>
        <source>Remove the noise below.</source>
        <translation>Entferne unten das Rauschen.</translation>
    </message>
    <message>
        <source>{told}: good.</source>
        <translation>{told}: gut.</translation>
    </message>
    <message>
        <source>Your converted voice comes a little after your picture. Delayed by this much, lips and voice meet. If your camera lags by itself, a little less will do.</source>
        <translation>Deine umgewandelte Stimme kommt etwas nach deinem Bild. Um so viel verzögert, passen Lippen und Stimme zusammen. Hinkt deine Kamera selbst hinterher, genügt etwas weniger.</translation>
    </message>
    <message>
        <source>Press Start first: the delay is known while you are live.</source>
        <translation>Drücke erst Start: Die Verzögerung ist bekannt, sobald du live bist.</translation>
    </message>
    <message>
        <source>Delay your video by {ms} ms</source>
        <translation>Verzögere dein Video um {ms} ms</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Put the number on the clipboard.</source>
        <translation>Die Zahl in die Zwischenablage legen.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>The camera in OBS whose picture is delayed.</source>
        <translation>Die Kamera in OBS, deren Bild verzögert wird.</translation>
    </message>
    <message>
        <source>Set it in OBS</source>
        <translation>In OBS einstellen</translation>
    </message>
    <message>
        <source>Give this camera the filter “VoiceShift delay”.</source>
        <translation>Dieser Kamera den Filter „VoiceShift delay“ geben.</translation>
    </message>
    <message>
        <source>OBS&apos;s WebSocket password</source>
        <translation>WebSocket-Passwort von OBS</translation>
    </message>
    <message>
        <source>OBS shows it under Tools, WebSocket Server Settings; it is kept in a file that only you can read.</source>
        <translation>OBS zeigt es unter Werkzeuge, WebSocket-Server-Einstellungen; es liegt in einer Datei, die nur du lesen kannst.</translation>
    </message>
    <message>
        <source>Look for OBS again</source>
        <translation>Neu nach OBS suchen</translation>
    </message>
    <message>
        <source>Ask OBS for its cameras.</source>
        <translation>OBS nach seinen Kameras fragen.</translation>
    </message>
    <message>
        <source>Looking for OBS…</source>
        <translation>Suche OBS …</translation>
    </message>
    <message>
        <source>“{camera}” is delayed by {ms} ms, by its filter “VoiceShift delay”.</source>
        <translation>„{camera}“ wird durch den Filter „VoiceShift delay“ um {ms} ms verzögert.</translation>
    </message>
    <message>
        <source>Asking OBS…</source>
        <translation>Frage OBS …</translation>
    </message>
    <message>
        <source>OBS is running.</source>
        <translation>OBS läuft.</translation>
    </message>
    <message>
        <source>OBS is running, but it has no camera.</source>
        <translation>OBS läuft, hat aber keine Kamera.</translation>
    </message>
    <message>
        <source>{ms} is on the clipboard.</source>
        <translation>{ms} liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>LIMIT</source>
        <translation>LIMIT</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Change shortcuts, folders and defaults.</source>
        <translation>Tastenkürzel, Ordner und Vorgaben ändern.</translation>
    </message>
    <message>
        <source>Find out why others do not hear you, or hear you badly.</source>
        <translation>Herausfinden, warum andere dich nicht oder schlecht hören.</translation>
    </message>
    <message>
        <source>“{name}” was checked and installed. It stands under “{section}”.</source>
        <translation>„{name}“ wurde geprüft und installiert. Du findest die Stimme unter „{section}“.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>„{name}“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Marke setzen</translation>
    </message>
    <message>
        <source>Set a marker where the playhead is (M).</source>
        <translation>Eine Marke an die Abspielposition setzen (M).</translation>
    </message>
    <message>
        <source>Name marker</source>
        <translation>Marke benennen</translation>
    </message>
    <message>
        <source>Name the selected marker (F2).</source>
        <translation>Die gewählte Marke benennen (F2).</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>Marke löschen</translation>
    </message>
    <message>
        <source>Delete the selected marker.</source>
        <translation>Die gewählte Marke löschen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change of the markers back.</source>
        <translation>Die letzte Änderung an den Marken zurücknehmen.</translation>
    </message>
    <message>
        <source>Copy chapters</source>
        <translation>Kapitel kopieren</translation>
    </message>
    <message>
        <source>Copy times and names, as video descriptions want them.</source>
        <translation>Zeiten und Namen so kopieren, wie Videobeschreibungen sie brauchen.</translation>
    </message>
    <message>
        <source>No markers yet: set one here, or by its key while you record.</source>
        <translation>Noch keine Marken: Setze eine hier, oder mit ihrer Taste beim Aufnehmen.</translation>
    </message>
    <message>
        <source>Marker {number}</source>
        <translation>Marke {number}</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>A click or Enter goes there, F2 names, Delete deletes, Ctrl+Z takes back.</source>
        <translation>Klick oder Eingabe springt hin, F2 benennt, Entf löscht, Strg+Z nimmt zurück.</translation>
    </message>
    <message>
        <source>Exported as {target}.</source>
        <translation>Exportiert als {target}.</translation>
    </message>
    <message>
        <source>Name and tags of a preset</source>
        <translation>Name und Tags eines Presets</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Tags, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name des Presets</translation>
    </message>
    <message>
        <source>What its card will say.</source>
        <translation>Was auf seiner Karte steht.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Words to find it by, with commas between.</source>
        <translation>Wörter, unter denen man es findet, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep the preset under this name (Enter).</source>
        <translation>Das Preset unter diesem Namen behalten (Enter).</translation>
    </message>
    <message>
        <source>Leave everything as it was (Esc).</source>
        <translation>Alles lassen, wie es war (Esc).</translation>
    </message>
    <message>
        <source>Voice {number} of the blend</source>
        <translation>Stimme {number} der Mischung</translation>
    </message>
    <message>
        <source>Who is in the blend.</source>
        <translation>Wer in der Mischung ist.</translation>
    </message>
    <message>
        <source>Share of voice {number}</source>
        <translation>Anteil von Stimme {number}</translation>
    </message>
    <message>
        <source>How much of the blend is this voice.</source>
        <translation>Wie viel der Mischung diese Stimme ist.</translation>
    </message>
    <message>
        <source>{percent} % of the blend.</source>
        <translation>{percent} % der Mischung.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Voices of the preset</source>
        <translation>Stimmen des Presets</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Close this; the blend is kept already (Esc).</source>
        <translation>Schließen; die Mischung ist schon gespeichert (Esc).</translation>
    </message>
    <message>
        <source>{name} is made of</source>
        <translation>{name} besteht aus</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Window and takes</source>
        <translation>Fenster und Takes</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>Fernsteuerung</translation>
    </message>
    <message>
        <source>Other programs on this computer can steer VoiceShift, such as a Stream Deck with “voiceshift ctl mute”. Nothing comes in from the network or from web pages, and a program must know a token that only you can read. Your real voice stays yours to switch on, unless you allow it here.</source>
        <translation>Andere Programme auf diesem Rechner können VoiceShift steuern, etwa ein Stream Deck mit „voiceshift ctl mute“. Aus dem Netz oder von Webseiten kommt nichts herein, und ein Programm muss ein Token kennen, das nur du lesen kannst. Deine echte Stimme schaltest nur du ein, außer du erlaubst es hier.</translation>
    </message>
    <message>
        <source>VoiceShift settings</source>
        <translation>VoiceShift-Einstellungen</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <source>Keys and MIDI</source>
        <translation>Tasten und MIDI</translation>
    </message>
    <message>
        <source>Use and remember these values.</source>
        <translation>Diese Werte verwenden und merken.</translation>
    </message>
    <message>
        <source>Close without changing anything.</source>
        <translation>Schließen, ohne etwas zu ändern.</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Show the value that every setting had at first.</source>
        <translation>Den Wert zeigen, den jede Einstellung anfangs hatte.</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Choose a folder (Ctrl+O).</source>
        <translation>Einen Ordner wählen (Strg+O).</translation>
    </message>
    <message>
        <source>There is no microphone, so the demo speech is heard instead. </source>
        <translation>Es gibt kein Mikrofon, deshalb ist die Demo-Sprache zu hören. </translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Your pitch</source>
        <translation>Deine Tonhöhe</translation>
    </message>
    <message>
        <source>Virtual microphone</source>
        <translation>Virtuelles Mikrofon</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>{name} cannot be opened; the message above says why.</source>
        <translation>{name} lässt sich nicht öffnen; die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>Choose another microphone above, or go on without.</source>
        <translation>Wähle oben ein anderes Mikrofon, oder mach ohne weiter.</translation>
    </message>
    <message>
        <source>Your microphone hears you alone. Choose them above to hear yourself.</source>
        <translation>Dein Mikrofon hört nur dich. Wähle den Kopfhörer oben, um dich selbst zu hören.</translation>
    </message>
    <message>
        <source>Your microphone hears them too, so others may hear an echo, or a howl.</source>
        <translation>Dein Mikrofon hört sie mit, deshalb hören andere vielleicht ein Echo oder ein Pfeifen.</translation>
    </message>
    <message>
        <source>“Hear myself” is off and should stay off; turn the speakers down.</source>
        <translation>„Mich selbst hören“ ist aus und sollte aus bleiben; dreh die Lautsprecher leiser.</translation>
    </message>
    <message>
        <source>What do you listen with while you talk?</source>
        <translation>Womit hörst du, während du sprichst?</translation>
    </message>
    <message>
        <source>Speak one sentence, the way you always do.</source>
        <translation>Sag einen Satz, so wie du immer sprichst.</translation>
    </message>
    <message>
        <source>You speak around {hz} Hz.</source>
        <translation>Du sprichst bei etwa {hz} Hz.</translation>
    </message>
    <message>
        <source>{voice} is around {hz} Hz: {shift} semitones.</source>
        <translation>{voice} liegt bei etwa {hz} Hz: {shift} Halbtöne.</translation>
    </message>
    <message>
        <source>Switch “Fit my pitch to the voice” on to have it fitted.</source>
        <translation>Schalte „An Stimme anpassen“ ein, damit sie angepasst wird.</translation>
    </message>
    <message>
        <source>It is remembered.</source>
        <translation>Das ist gemerkt.</translation>
    </message>
    <message>
        <source>Other programs see “{name}” while VoiceShift runs.</source>
        <translation>Andere Programme sehen „{name}“, solange VoiceShift läuft.</translation>
    </message>
    <message>
        <source>Choose it as the microphone in Discord, OBS or your game.</source>
        <translation>Wähle es in Discord, OBS oder im Spiel als Mikrofon.</translation>
    </message>
    <message>
        <source>Discord, OBS and games listen to a microphone of its own.</source>
        <translation>Discord, OBS und Spiele hören auf ein eigenes Mikrofon.</translation>
    </message>
    <message>
        <source>Listening for the chirps. Please be quiet for a moment.</source>
        <translation>Lausche auf die Zirptöne. Bitte sei einen Moment still.</translation>
    </message>
    <message>
        <source>{ms} ms from your mouth to the output, measured.</source>
        <translation>{ms} ms von deinem Mund bis zur Ausgabe, gemessen.</translation>
    </message>
    <message>
        <source>{ms} ms from your mouth to the output is what the drivers say.</source>
        <translation>{ms} ms von deinem Mund bis zur Ausgabe geben die Treiber an.</translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation>Nicht gemessen.</translation>
    </message>
    <message>
        <source>Two minutes to live</source>
        <translation>In zwei Minuten live</translation>
    </message>
    <message>
        <source>Five short steps: your microphone, what you listen with, your pitch, the way to Discord, OBS and games, and the delay. Nobody hears you meanwhile, and you can skip all of it.</source>
        <translation>Fünf kurze Schritte: dein Mikrofon, womit du hörst, deine Tonhöhe, der Weg zu Discord, OBS und Spielen, und die Verzögerung. Niemand hört dich dabei, und du kannst alles überspringen.</translation>
    </message>
    <message>
        <source>Is your microphone well set?</source>
        <translation>Ist dein Mikrofon gut eingestellt?</translation>
    </message>
    <message>
        <source>Choose it above, then say a sentence or two and be quiet for a moment.</source>
        <translation>Wähle es oben, sag dann ein, zwei Sätze und sei einen Moment still.</translation>
    </message>
    <message>
        <source>Headphones or loudspeakers?</source>
        <translation>Kopfhörer oder Lautsprecher?</translation>
    </message>
    <message>
        <source>A microphone that hears the converted voice sends it round and round.</source>
        <translation>Ein Mikrofon, das die umgewandelte Stimme hört, schickt sie im Kreis.</translation>
    </message>
    <message>
        <source>How high do you speak?</source>
        <translation>Wie hoch sprichst du?</translation>
    </message>
    <message>
        <source>VoiceShift moves your pitch to the voice’s. Known beforehand, it is right from the first word.</source>
        <translation>VoiceShift verschiebt deine Tonhöhe zu der der Stimme. Vorher bekannt, stimmt sie vom ersten Wort an.</translation>
    </message>
    <message>
        <source>How will others hear you?</source>
        <translation>Wie hören dich die anderen?</translation>
    </message>
    <message>
        <source>VoiceShift plays into a virtual microphone, which other programs listen to.</source>
        <translation>VoiceShift spielt in ein virtuelles Mikrofon, auf das andere Programme hören.</translation>
    </message>
    <message>
        <source>How late is your voice?</source>
        <translation>Wie spät kommt deine Stimme?</translation>
    </message>
    <message>
        <source>A few soft chirps tell the whole way from your mouth to the output.</source>
        <translation>Ein paar leise Zirptöne messen den ganzen Weg von deinem Mund bis zur Ausgabe.</translation>
    </message>
    <message>
        <source>Choose a voice and talk. {bypass} lets your real voice through, {mute} is silence. Should others not hear you, “Check-up” says why; it also brings these steps back.</source>
        <translation>Wähle eine Stimme und sprich. {bypass} lässt deine echte Stimme durch, {mute} ist Stille. Hören andere dich nicht, sagt die Diagnose, warum; sie bringt auch diese Schritte zurück.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Live gehen</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Only you hear what is played.</source>
        <translation>Nur du hörst, was gespielt wird.</translation>
    </message>
    <message>
        <source>Loudspeakers</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Your microphone hears them too.</source>
        <translation>Dein Mikrofon hört sie mit.</translation>
    </message>
    <message>
        <source>Remove background noise</source>
        <translation>Hintergrundrauschen entfernen</translation>
    </message>
    <message>
        <source>Take the room’s noise out of your voice.</source>
        <translation>Das Rauschen des Raums aus deiner Stimme nehmen.</translation>
    </message>
    <message>
        <source>Create the virtual microphone</source>
        <translation>Virtuelles Mikrofon anlegen</translation>
    </message>
    <message>
        <source>Other programs will see it as a microphone.</source>
        <translation>Andere Programme sehen es als Mikrofon.</translation>
    </message>
    <message>
        <source>Play four soft chirps now and listen for them.</source>
        <translation>Jetzt vier leise Zirptöne spielen und darauf lauschen.</translation>
    </message>
    <message>
        <source>Skip the set-up</source>
        <translation>Einrichtung überspringen</translation>
    </message>
    <message>
        <source>Straight to the voices; “Check-up” brings it back.</source>
        <translation>Gleich zu den Stimmen; die Diagnose bringt sie zurück.</translation>
    </message>
    <message>
        <source>To the step before.</source>
        <translation>Zum Schritt davor.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>{word}: go on.</source>
        <translation>{word}: weiter.</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a step</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Cloned</source>
        <translation>Geklont</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Blends</source>
        <translation>Mischungen</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Figuren</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Point at the picture to read Hz, dB and time</source>
        <translation>Zeige auf das Bild, um Hz, dB und Zeit zu lesen</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Spektrogramm</translation>
    </message>
    <message>
        <source>Frequencies of your voice above and of the converted voice below, newest on the right</source>
        <translation>Frequenzen deiner Stimme oben und der umgewandelten unten, das Neueste rechts</translation>
    </message>
    <message>
        <source>Mel</source>
        <translation>Mel</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>{scale} frequency scale</source>
        <translation>Frequenzskala: {scale}</translation>
    </message>
    <message>
        <source>Spread the low frequencies out, as the ear does</source>
        <translation>Tiefe Frequenzen auseinanderziehen, wie das Ohr es tut</translation>
    </message>
    <message>
        <source>Give all frequencies equal room</source>
        <translation>Allen Frequenzen gleich viel Platz geben</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Umgewandelt</translation>
    </message>
    <message>
        <source>nothing heard</source>
        <translation>nichts gehört</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>vor {seconds} s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>keeps up</source>
        <translation>hält mit</translation>
    </message>
    <message>
        <source>This computer converts in time.</source>
        <translation>Dieser Rechner wandelt rechtzeitig um.</translation>
    </message>
    <message>
        <source>more buffer</source>
        <translation>mehr Puffer</translation>
    </message>
    <message>
        <source>Sound came too late once: a little more delay for a moment. It goes back by itself.</source>
        <translation>Ton kam einmal zu spät: für einen Moment etwas mehr Verzögerung. Das gibt sich von selbst.</translation>
    </message>
    <message>
        <source>saving work</source>
        <translation>spart Arbeit</translation>
    </message>
    <message>
        <source>Sound came too late again: several blocks are converted at once, which is less work and more delay. It goes back by itself. Close what keeps the computer busy.</source>
        <translation>Ton kam wieder zu spät: Mehrere Blöcke werden zusammen umgewandelt, das ist weniger Arbeit und mehr Verzögerung. Das gibt sich von selbst. Schließe, was den Rechner beschäftigt.</translation>
    </message>
    <message>
        <source>too slow: silent</source>
        <translation>zu langsam: still</translation>
    </message>
    <message>
        <source>This computer cannot keep up, so the voice has been faded out instead of stuttering. It comes back by itself. Close what keeps the computer busy, or choose a safer profile.</source>
        <translation>Dieser Rechner kommt nicht mit; statt zu stottern, wurde die Stimme ausgeblendet. Sie kommt von selbst zurück. Schließe, was den Rechner beschäftigt, oder wähle ein sichereres Profil.</translation>
    </message>
    <message>
        <source>Keeping up</source>
        <translation>Hält mit</translation>
    </message>
    <message>
        <source>Whether this computer converts in time.</source>
        <translation>Ob dieser Rechner rechtzeitig umwandelt.</translation>
    </message>
    <message>
        <source>The system runs the audio thread as: {how}</source>
        <translation>Das System führt den Audio-Thread aus als: {how}</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>Streaming</translation>
    </message>
    <message>
        <source>podcasts</source>
        <translation>Podcasts</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>Rundfunk</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Return to the spectrogram (Escape).</source>
        <translation>Zurück zum Spektrogramm (Escape).</translation>
    </message>
    <message>
        <source>New voice</source>
        <translation>Neue Stimme</translation>
    </message>
    <message>
        <source>The voice or preset that the dry take is converted with.</source>
        <translation>Die Stimme oder das Preset, womit der rohe Take umgewandelt wird.</translation>
    </message>
    <message>
        <source>Convert again</source>
        <translation>Neu umwandeln</translation>
    </message>
    <message>
        <source>Convert the dry take with this voice, into a new take.</source>
        <translation>Den rohen Take mit dieser Stimme in einen neuen Take umwandeln.</translation>
    </message>
    <message>
        <source>Recording to export</source>
        <translation>Aufnahme für den Export</translation>
    </message>
    <message>
        <source>What is exported: the converted or your voice.</source>
        <translation>Was exportiert wird: die umgewandelte oder deine Stimme.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>WAV and FLAC keep everything; MP3 and OGG are small.</source>
        <translation>WAV und FLAC behalten alles; MP3 und OGG sind klein.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>48 kHz suits video, 44.1 kHz music.</source>
        <translation>48 kHz passt zu Video, 44,1 kHz zu Musik.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>24 bits to edit further; 16 bits, dithered, for old players.</source>
        <translation>24 Bit zum Weiterbearbeiten; 16 Bit, mit Dither, für alte Player.</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Bring it to a usual loudness; true peaks stay below −1 dB.</source>
        <translation>Auf eine übliche Lautheit bringen; echte Spitzen bleiben unter −1 dB.</translation>
    </message>
    <message>
        <source>Trim silence</source>
        <translation>Stille abschneiden</translation>
    </message>
    <message>
        <source>Leave out the silence before and behind; see above.</source>
        <translation>Die Stille davor und danach weglassen; siehe oben.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write a file into the folder {folder}.</source>
        <translation>Eine Datei in den Ordner {folder} schreiben.</translation>
    </message>
    <message>
        <source>Give it up; nothing is left behind.</source>
        <translation>Abbrechen; es bleibt nichts zurück.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the file in its folder.</source>
        <translation>Die Datei in ihrem Ordner zeigen.</translation>
    </message>
    <message>
        <source>No take selected</source>
        <translation>Kein Take ausgewählt</translation>
    </message>
    <message>
        <source>Being recorded; what can be done with it comes when it is finished.</source>
        <translation>Wird gerade aufgenommen; was sich damit machen lässt, kommt, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>Recovered after a crash</source>
        <translation>Nach einem Absturz gerettet</translation>
    </message>
    <message>
        <source>Dry</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Exported {name}.</source>
        <translation>{name} exportiert.</translation>
    </message>
    <message>
        <source>Exported {name} at {lufs} LUFS.</source>
        <translation>{name} mit {lufs} LUFS exportiert.</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>{name} wird exportiert …</translation>
    </message>
    <message>
        <source>New take: {name}.</source>
        <translation>Neuer Take: {name}.</translation>
    </message>
    <message>
        <source>Converting with {name}…</source>
        <translation>Umwandeln mit {name} …</translation>
    </message>
    <message>
        <source>{bits} bit</source>
        <translation>{bits} Bit</translation>
    </message>
    <message>
        <source>Loudness as it is</source>
        <translation>Lautheit wie sie ist</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>{lufs} LUFS, peak {peak} dB</source>
        <translation>{lufs} LUFS, Spitze {peak} dB</translation>
    </message>
    <message>
        <source>Set a marker</source>
        <translation>Marke setzen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>See the take large, export it, convert it again.</source>
        <translation>Den Take groß sehen, exportieren, neu umwandeln.</translation>
    </message>
    <message>
        <source>Open take</source>
        <translation>Take öffnen</translation>
    </message>
    <message>
        <source>No takes yet.
Press Record while live.</source>
        <translation>Noch keine Takes.
Drücke Aufnehmen, während du live bist.</translation>
    </message>
    <message>
        <source>Set a marker in the running recording.</source>
        <translation>Eine Marke in die laufende Aufnahme setzen.</translation>
    </message>
    <message>
        <source>No file manager answered. It is {path}.</source>
        <translation>Kein Dateimanager hat geantwortet. Der Ort ist {path}.</translation>
    </message>
    <message>
        <source>Disk nearly full: {time} left</source>
        <translation>Speicher fast voll: noch {time}</translation>
    </message>
    <message>
        <source>Room for {time} of recording</source>
        <translation>Platz für {time} Aufnahme</translation>
    </message>
    <message>
        <source>{size} GB are free in {folder}.</source>
        <translation>{size} GB sind in {folder} frei.</translation>
    </message>
    <message>
        <source>The disk of the takes is nearly full: room for {time} of recording. Free some space, or choose another folder in the settings.</source>
        <translation>Der Datenträger der Takes ist fast voll: Platz für {time} Aufnahme. Schaffe Platz, oder wähle in den Einstellungen einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Rename all files of the take (F2).</source>
        <translation>Alle Dateien des Takes umbenennen (F2).</translation>
    </message>
    <message>
        <source>Show the take in its folder.</source>
        <translation>Den Take in seinem Ordner zeigen.</translation>
    </message>
    <message>
        <source>Move all files of the take to the trash (Delete).</source>
        <translation>Alle Dateien des Takes in den Papierkorb legen (Entf).</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>playing</comment>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Play take</source>
        <translation>Take abspielen</translation>
    </message>
    <message>
        <source>Play the converted voice, for you alone.</source>
        <translation>Die umgewandelte Stimme abspielen, nur für dich.</translation>
    </message>
    <message>
        <source>Play dry take</source>
        <translation>Rohen Take abspielen</translation>
    </message>
    <message>
        <source>Play your own voice, as it was spoken, for you alone.</source>
        <translation>Deine eigene Stimme abspielen, wie gesprochen, nur für dich.</translation>
    </message>
    <message>
        <source>Rename take</source>
        <translation>Take umbenennen</translation>
    </message>
    <message>
        <source>Show take in folder</source>
        <translation>Take im Ordner zeigen</translation>
    </message>
    <message>
        <source>Delete take</source>
        <translation>Take löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Enter plays, F2 renames, Delete moves to the trash.</source>
        <translation>Enter spielt ab, F2 benennt um, Entf legt in den Papierkorb.</translation>
    </message>
    <message>
        <source>New name of the take</source>
        <translation>Neuer Name des Takes</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>nimmt auf</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Gerettet</translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s)</source>
        <translation>
            <numerusform>%n Marke</numerusform>
            <numerusform>%n Marken</numerusform>
        </translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gestern {time}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>Click to go there; arrow keys move, Space plays and stops, M sets a marker.</source>
        <translation>Klicken springt hin; Pfeiltasten bewegen, Leertaste spielt und stoppt, M setzt eine Marke.</translation>
    </message>
    <message>
        <source>Markers at {times}.</source>
        <translation>Marken bei {times}.</translation>
    </message>
    <message>
        <source>No markers.</source>
        <translation>Keine Marken.</translation>
    </message>
    <message>
        <source>Playhead at {time} s.</source>
        <translation>Abspielposition bei {time} s.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Diese Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Open the devices and convert your voice.</source>
        <translation>Die Geräte öffnen und deine Stimme umwandeln.</translation>
    </message>
    <message>
        <source>Fade to silence and let go of the devices.</source>
        <translation>Ausblenden und die Geräte loslassen.</translation>
    </message>
    <message>
        <source>Send your real voice unchanged; a red lamp stays on for as long as you do.</source>
        <translation>Deine echte Stimme unverändert senden; solange leuchtet eine rote Lampe.</translation>
    </message>
    <message>
        <source>Send silence until you press again.</source>
        <translation>Stille senden, bis du wieder drückst.</translation>
    </message>
    <message>
        <source>Record your dry and your converted voice as two WAV files.</source>
        <translation>Deine echte und deine umgewandelte Stimme als zwei WAV-Dateien aufnehmen.</translation>
    </message>
    <message>
        <source>Press Start first: only what is converted can be recorded.</source>
        <translation>Drücke erst Start: Aufnehmen lässt sich nur, was umgewandelt wird.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Nothing was recorded. Try it again.</source>
        <translation>Es wurde nichts aufgenommen. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Nächster Satz</translation>
    </message>
    <message>
        <source>Show the sentence after this one.</source>
        <translation>Den nächsten Satz zeigen.</translation>
    </message>
    <message>
        <source>Back to the recordings.</source>
        <translation>Zurück zu den Aufnahmen.</translation>
    </message>
    <message>
        <source>Recorded, and on the list.</source>
        <translation>Aufgenommen und auf der Liste.</translation>
    </message>
    <message>
        <source>Press Record and read every sentence aloud, as you usually speak. While you are not live, nobody hears you.</source>
        <translation>Drücke Aufnehmen und lies jeden Satz laut vor, so wie du sonst sprichst. Solange du nicht live bist, hört dich niemand.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation>Mikrofon wird geöffnet …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Finish and keep the recording.</source>
        <translation>Beenden und die Aufnahme behalten.</translation>
    </message>
    <message>
        <source>Recording: read the sentence, then press Next.</source>
        <translation>Aufnahme läuft: Lies den Satz vor und drücke dann Weiter.</translation>
    </message>
    <message>
        <source>Record what you read from now on.</source>
        <translation>Ab jetzt aufnehmen, was du vorliest.</translation>
    </message>
    <message>
        <source>Sentence {number} of {count}</source>
        <translation>Satz {number} von {count}</translation>
    </message>
    <message>
        <source>Every morning the baker’s van rattles past our house and wakes the dog.</source>
        <translation>Jeden Morgen rattert der Wagen des Bäckers an unserem Haus vorbei und weckt den Hund.</translation>
    </message>
    <message>
        <source>If you measure twice, you usually only have to saw the plank once.</source>
        <translation>Wer zweimal misst, muss das Brett meist nur einmal sägen.</translation>
    </message>
    <message>
        <source>She laughed so loudly that the people in the next room stopped talking.</source>
        <translation>Sie lachte so laut, dass die Leute im Nebenzimmer verstummten.</translation>
    </message>
    <message>
        <source>Yesterday’s storm blew four chairs and a yellow umbrella into the lake.</source>
        <translation>Der Sturm von gestern hat vier Stühle und einen gelben Schirm in den See geweht.</translation>
    </message>
    <message>
        <source>Could you hand me the blue jug from the shelf above the fridge, please?</source>
        <translation>Kannst du mir bitte den blauen Krug vom Regal über dem Kühlschrank geben?</translation>
    </message>
    <message>
        <source>My brother thinks that cheese, jam and mustard go well together.</source>
        <translation>Mein Bruder findet, dass Käse, Marmelade und Senf gut zusammenpassen.</translation>
    </message>
    <message>
        <source>At noon the shadow of the church just touches the edge of the fountain.</source>
        <translation>Mittags berührt der Schatten der Kirche gerade den Rand des Brunnens.</translation>
    </message>
    <message>
        <source>We walked through wet grass until our shoes were twice as heavy.</source>
        <translation>Wir liefen durch nasses Gras, bis unsere Schuhe doppelt so schwer waren.</translation>
    </message>
    <message>
        <source>Nobody knew who had painted the garage door green during the night.</source>
        <translation>Niemand wusste, wer das Garagentor in der Nacht grün gestrichen hatte.</translation>
    </message>
    <message>
        <source>Now and then a ship blows its horn, and the whole harbour answers.</source>
        <translation>Ab und zu tutet ein Schiff, und der ganze Hafen antwortet.</translation>
    </message>
    <message>
        <source>What would you do with an extra hour that belonged to nobody else?</source>
        <translation>Was würdest du mit einer Stunde mehr tun, die nur dir gehört?</translation>
    </message>
    <message>
        <source>The old clock in the hall chimes at seven, whatever time it may be.</source>
        <translation>Die alte Uhr im Flur schlägt sieben, ganz gleich wie spät es ist.</translation>
    </message>
    <message>
        <source>He put thirty small stones in a row and counted them out loud.</source>
        <translation>Er legte dreißig kleine Steine in eine Reihe und zählte sie laut.</translation>
    </message>
    <message>
        <source>Thank you for listening; that was the last of these odd little sentences.</source>
        <translation>Danke fürs Zuhören; das war der letzte dieser seltsamen kleinen Sätze.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>Bypass</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Recording, {time}; press to finish</source>
        <translation>Aufnahme läuft, {time}; drücken zum Beenden</translation>
    </message>
    <message>
        <source>“{name}” cannot be moved to the trash ({reason}). Show it in its folder and delete it there.</source>
        <translation>„{name}“ lässt sich nicht in den Papierkorb legen ({reason}). Zeige die Datei in ihrem Ordner und lösche sie dort.</translation>
    </message>
    <message>
        <source>No voice yet</source>
        <translation>Noch keine Stimme</translation>
    </message>
    <message>
        <source>Ready to sound like</source>
        <translation>Bereit zu klingen wie</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppt …</translation>
    </message>
    <message>
        <source>Fading out and letting go of the devices</source>
        <translation>Wird ausgeblendet, Geräte werden losgelassen</translation>
    </message>
    <message>
        <source>Measuring the delay…</source>
        <translation>Verzögerung wird gemessen …</translation>
    </message>
    <message>
        <source>Your voice is silent meanwhile</source>
        <translation>Deine Stimme ist solange still</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Listen: {voice}</source>
        <translation>Anhören: {voice}</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>Jetzt nutzen</translation>
    </message>
    <message>
        <source>Use now: {voice}</source>
        <translation>Jetzt nutzen: {voice}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Instant voice</source>
        <translation>Sofortstimme</translation>
    </message>
    <message>
        <source>Hear the instant voice say something.</source>
        <translation>Hören, wie die Sofortstimme etwas sagt.</translation>
    </message>
    <message>
        <source>Speak with the instant voice while the tuning goes on.</source>
        <translation>Mit der Sofortstimme sprechen, während das Feintuning läuft.</translation>
    </message>
    <message>
        <source>Tuned voice</source>
        <translation>Feingetunte Stimme</translation>
    </message>
    <message>
        <source>Hear how the tuned voice sounds so far.</source>
        <translation>Hören, wie die feingetunte Stimme bisher klingt.</translation>
    </message>
    <message>
        <source>Speak with the tuned voice.</source>
        <translation>Mit der feingetunten Stimme sprechen.</translation>
    </message>
    <message>
        <source>Made again</source>
        <translation>Neu gemacht</translation>
    </message>
    <message>
        <source>Hear the new voice say the same.</source>
        <translation>Anhören, wie die neue Stimme dasselbe sagt.</translation>
    </message>
    <message>
        <source>Speak with the new voice.</source>
        <translation>Mit der neuen Stimme sprechen.</translation>
    </message>
    <message>
        <source>What became of the recordings</source>
        <translation>Was aus den Aufnahmen wurde</translation>
    </message>
    <message>
        <source>Your recordings</source>
        <translation>Deine Aufnahmen</translation>
    </message>
    <message>
        <source>among your voices</source>
        <translation>bei deinen Stimmen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>{time} left at most</source>
        <translation>höchstens noch {time}</translation>
    </message>
    <message>
        <source>better than before</source>
        <translation>besser als vorher</translation>
    </message>
    <message>
        <source>Listening to your recordings</source>
        <translation>Hört deine Aufnahmen an</translation>
    </message>
    <message>
        <source>Making the instant voice</source>
        <translation>Sofortstimme entsteht</translation>
    </message>
    <message>
        <source>Listening closely</source>
        <translation>Hört genau hin</translation>
    </message>
    <message>
        <source>Tuning the voice</source>
        <translation>Stimme wird feingetunt</translation>
    </message>
    <message>
        <source>{seconds} s of clear speech are used.</source>
        <translation>{seconds} s klare Sprache werden verwendet.</translation>
    </message>
    <message>
        <source>{file}: {used} of {all} s</source>
        <translation>{file}: {used} von {all} s</translation>
    </message>
    <message>
        <source>{reason} {seconds} s</source>
        <translation>{reason} {seconds} s</translation>
    </message>
    <message>
        <source>; left out: {reasons}</source>
        <translation>; weggelassen: {reasons}</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>übersteuert</translation>
    </message>
    <message>
        <source>noise or music</source>
        <translation>Rauschen oder Musik</translation>
    </message>
    <message>
        <source>telephone sound</source>
        <translation>Telefonklang</translation>
    </message>
    <message>
        <source>people talking at once</source>
        <translation>mehrere reden zugleich</translation>
    </message>
    <message>
        <source>another speaker</source>
        <translation>andere Person</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>more than is needed</source>
        <translation>mehr als nötig</translation>
    </message>
    <message>
        <source>Live: you sound like</source>
        <translation>Live: Du klingst wie</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>Push-to-talk</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Live, but this computer is overloaded</source>
        <translation>Live, aber Rechner überlastet</translation>
    </message>
    <message>
        <source>This computer is overloaded</source>
        <translation>Dieser Rechner ist überlastet</translation>
    </message>
    <message>
        <source>Silent for now</source>
        <translation>Vorerst still</translation>
    </message>
    <message>
        <source>Hold the key to be heard</source>
        <translation>Halte die Taste, um gehört zu werden</translation>
    </message>
    <message>
        <source>Live, but silent</source>
        <translation>Live, aber still</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stummgeschaltet</translation>
    </message>
    <message>
        <source>Nothing is sent until you unmute</source>
        <translation>Es wird nichts gesendet, bis du die Stummschaltung aufhebst</translation>
    </message>
    <message>
        <source>Live, not converted</source>
        <translation>Live, nicht umgewandelt</translation>
    </message>
    <message>
        <source>Your real voice</source>
        <translation>Echte Stimme</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Nicht live</translation>
    </message>
    <message>
        <source>The message above says why</source>
        <translation>Die Meldung oben sagt, warum</translation>
    </message>
    <message>
        <source>Close programs or choose “Safe”</source>
        <translation>Programme schließen oder „Sicher“</translation>
    </message>
    <message>
        <source>YOUR REAL VOICE IS HEARD</source>
        <translation>DEINE ECHTE STIMME IST ZU HÖREN</translation>
    </message>
    <message>
        <source>BYPASS IS ON: your real voice will be heard when you start</source>
        <translation>BYPASS IST AN: Deine echte Stimme ist zu hören, sobald du startest</translation>
    </message>
    <message>
        <source>BYPASS IS ON: your real voice will be heard when you hold the talk key</source>
        <translation>BYPASS IST AN: Deine echte Stimme ist zu hören, sobald du die Sprechtaste hältst</translation>
    </message>
    <message>
        <source>BYPASS IS ON: your real voice will be heard when you unmute</source>
        <translation>BYPASS IST AN: Deine echte Stimme ist zu hören, sobald du die Stummschaltung aufhebst</translation>
    </message>
    <message>
        <source>Your pitch is measured while you speak</source>
        <translation>Deine Tonhöhe wird gemessen, während du sprichst</translation>
    </message>
    <message>
        <source>Shifted by {shift} semitones</source>
        <translation>Um {shift} Halbtöne verschoben</translation>
    </message>
    <message>
        <source>Speak a little: your pitch is being measured</source>
        <translation>Sprich ein wenig: Deine Tonhöhe wird gemessen</translation>
    </message>
    <message>
        <source>You {hz} Hz</source>
        <translation>Du {hz} Hz</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zu</translation>
    </message>
    <message>
        <source>by {author}, {licence}</source>
        <translation>von {author}, {licence}</translation>
    </message>
    <message>
        <source>, favourite</source>
        <translation>, Favorit</translation>
    </message>
    <message>
        <source>Voice {name}</source>
        <translation>Stimme {name}</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Aus den Favoriten nehmen</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Zu den Favoriten</translation>
    </message>
    <message>
        <source>Name and tags…</source>
        <translation>Name und Tags …</translation>
    </message>
    <message>
        <source>Blend with other voices…</source>
        <translation>Mit anderen Stimmen mischen …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Export as a file…</source>
        <translation>Als Datei exportieren …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>lädt …</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Search voices and tags</source>
        <translation>Stimmen und Tags suchen</translation>
    </message>
    <message>
        <source>Search voices</source>
        <translation>Stimmen suchen</translation>
    </message>
    <message>
        <source>Find voices by name, tag, language or kind.</source>
        <translation>Stimmen nach Name, Tag, Sprache oder Art finden.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import a voice</source>
        <translation>Stimme importieren</translation>
    </message>
    <message>
        <source>Install a .voice file; you can also drop one here.</source>
        <translation>Eine .voice-Datei installieren; du kannst sie auch hierher ziehen.</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Klon</translation>
    </message>
    <message>
        <source>Make a voice of recordings of somebody who agreed.</source>
        <translation>Eine Stimme aus Aufnahmen von jemandem machen, der zugestimmt hat.</translation>
    </message>
    <message>
        <source>Looking for voices…</source>
        <translation>Stimmen werden gesucht …</translation>
    </message>
    <message>
        <source>Show all voices</source>
        <translation>Alle Stimmen zeigen</translation>
    </message>
    <message>
        <source>Clear the search.</source>
        <translation>Die Suche leeren.</translation>
    </message>
    <message>
        <source>Compare with {name}</source>
        <translation>Mit {name} vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Hear {name} again, its sliders as they stood; hold to hear it only meanwhile.</source>
        <translation>{name} wieder hören, mit den Reglern von vorhin; halten, um sie nur solange zu hören.</translation>
    </message>
    <message>
        <source>Choose a second voice first: this goes back and forth between the last two.</source>
        <translation>Wähle erst eine zweite Stimme: Dies wechselt zwischen den letzten beiden hin und her.</translation>
    </message>
    <message>
        <source>Save as a new preset</source>
        <translation>Als neues Preset speichern</translation>
    </message>
    <message>
        <source>Name and tags</source>
        <translation>Name und Tags</translation>
    </message>
    <message>
        <source>No voice or tag is like “{text}”.</source>
        <translation>Keine Stimme und kein Tag passt zu „{text}“.</translation>
    </message>
    <message>
        <source>No voices are installed. Run “python3 start.py” again, which fetches them.</source>
        <translation>Es sind keine Stimmen installiert. Führe „python3 start.py“ noch einmal aus; es holt sie.</translation>
    </message>
    <message>
        <source>Export a voice</source>
        <translation>Stimme exportieren</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Preset speichern</translation>
    </message>
    <message>
        <source>Keep this voice and the sliders as a new card.</source>
        <translation>Diese Stimme und die Regler als neue Karte behalten.</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Keep the sliders as they are now in this preset.</source>
        <translation>Die Regler, wie sie jetzt stehen, in diesem Preset behalten.</translation>
    </message>
    <message>
        <source>That is seen from the next start on. A restart is silent for a few seconds.</source>
        <translation>Das ist ab dem nächsten Start zu sehen. Bei einem Neustart ist einige Sekunden nichts zu hören.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Copied; paste it where you ask for help. It is {path}.</source>
        <translation>Kopiert; füge es dort ein, wo du um Hilfe bittest. Es liegt in {path}.</translation>
    </message>
    <message>
        <source>Let go to check and install it.</source>
        <translation>Loslassen, um sie zu prüfen und zu installieren.</translation>
    </message>
    <message>
        <source>Something went wrong in the window ({error}). The log has the details.</source>
        <translation>Im Fenster ist etwas schiefgegangen ({error}). Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The microphone: a device&apos;s name or part of it, &apos;default&apos;, or &apos;demo&apos; for the speech that comes with VoiceShift.</source>
        <translation>Das Mikrofon: der Name eines Geräts, der Standard des Systems oder die Sprache, die VoiceShift mitbringt.</translation>
    </message>
    <message>
        <source>Where the converted voice goes, usually a virtual cable: a device&apos;s name or part of it, &apos;default&apos;, &apos;virtual-mic&apos; for a microphone that other programs see (Linux), or &apos;null&apos; for nowhere.</source>
        <translation>Wohin die umgewandelte Stimme geht, meist ein virtuelles Kabel: ein Gerät, der Standard des Systems, ein Mikrofon, das andere Programme sehen (Linux), oder nirgendwohin.</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Mithören</translation>
    </message>
    <message>
        <source>Headphones on which to hear yourself: a device&apos;s name or part of it; empty for none.</source>
        <translation>Der Kopfhörer, auf dem du dich selbst hörst; leer für keinen.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>The voice to speak with; &apos;voiceshift voices&apos; lists them.</source>
        <translation>Die Stimme, mit der du sprichst.</translation>
    </message>
    <message>
        <source>Latency profile</source>
        <translation>Latenzprofil</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>Pitch shift, on top of the automatic fit when that is on.</source>
        <translation>Verschiebung der Tonhöhe, zusätzlich zur automatischen Anpassung, wenn diese an ist.</translation>
    </message>
    <message>
        <source>semitones</source>
        <translation>Halbtöne</translation>
    </message>
    <message>
        <source>Fit my pitch to the voice</source>
        <translation>An Stimme anpassen</translation>
    </message>
    <message>
        <source>Automatic pitch measures your median pitch and shifts it to the voice&apos;s own.</source>
        <translation>Misst deine mittlere Tonhöhe und verschiebt sie zu der der Stimme.</translation>
    </message>
    <message>
        <source>Formants</source>
        <translation>Formanten</translation>
    </message>
    <message>
        <source>Formant shift: below 0 a larger speaker, above 0 a smaller one.</source>
        <translation>Verschiebung der Formanten: unter 0 ein größerer Sprecher, über 0 ein kleinerer.</translation>
    </message>
    <message>
        <source>Noise removal</source>
        <translation>Rauschen entfernen</translation>
    </message>
    <message>
        <source>How strongly background noise is removed before conversion; 0 is off.</source>
        <translation>Wie stark Hintergrundrauschen vor der Umwandlung entfernt wird; 0 ist aus.</translation>
    </message>
    <message>
        <source>Noise gate</source>
        <translation>Noise Gate</translation>
    </message>
    <message>
        <source>Send silence while you do not speak.</source>
        <translation>Stille senden, solange du nicht sprichst.</translation>
    </message>
    <message>
        <source>Gate threshold</source>
        <translation>Gate-Schwelle</translation>
    </message>
    <message>
        <source>The level above which the gate takes sound for speech.</source>
        <translation>Der Pegel, über dem das Gate Ton für Sprache hält.</translation>
    </message>
    <message>
        <source>dBFS</source>
        <translation>dBFS</translation>
    </message>
    <message>
        <source>Input gain</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Gain of the microphone before anything else.</source>
        <translation>Verstärkung des Mikrofons vor allem anderen.</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Output gain</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Gain of the converted voice; the limiter still keeps it from clipping.</source>
        <translation>Verstärkung der umgewandelten Stimme; der Limiter verhindert Übersteuern trotzdem.</translation>
    </message>
    <message>
        <source>Inaudible watermark</source>
        <translation>Unhörbares Wasserzeichen</translation>
    </message>
    <message>
        <source>Mark the converted voice as synthetic, unheard, so that &apos;voiceshift verify&apos; can tell.</source>
        <translation>Die umgewandelte Stimme unhörbar als synthetisch kennzeichnen, damit „voiceshift verify“ es erkennt.</translation>
    </message>
    <message>
        <source>Play the converted voice on the monitor device too.</source>
        <translation>Die umgewandelte Stimme auch im Kopfhörer spielen.</translation>
    </message>
    <message>
        <source>Volume in my headphones</source>
        <translation>Lautstärke in meinem Kopfhörer</translation>
    </message>
    <message>
        <source>How loud you hear yourself; what others hear stays as it is.</source>
        <translation>Wie laut du dich hörst; was andere hören, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Takes folder</source>
        <translation>Ordner für Takes</translation>
    </message>
    <message>
        <source>Where takes are written; empty for VoiceShift in your Music folder.</source>
        <translation>Wohin Takes geschrieben werden; leer für VoiceShift in deinem Musikordner.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Spectrogram scale</source>
        <translation>Skala des Spektrogramms</translation>
    </message>
    <message>
        <source>Frequency axis of the spectrogram.</source>
        <translation>Frequenzachse des Spektrogramms.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Move spectrogram and meters four times a second instead of sixty.</source>
        <translation>Spektrogramm und Pegel viermal statt sechzigmal in der Sekunde bewegen.</translation>
    </message>
    <message>
        <source>Send silence unless the key for “Push to talk” is held.</source>
        <translation>Stille senden, außer die Taste für „Push-to-talk“ wird gehalten.</translation>
    </message>
    <message>
        <source>Control API</source>
        <translation>Steuerungs-API</translation>
    </message>
    <message>
        <source>Let programs on this computer that know the token steer VoiceShift: &apos;voiceshift ctl&apos;, a Stream Deck.</source>
        <translation>Programme auf diesem Rechner, die das Token kennen, dürfen VoiceShift steuern: „voiceshift ctl“, ein Stream Deck.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Where the control API listens, on this computer only.</source>
        <translation>Wo die Steuerungs-API lauscht, nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Programs may send my real voice</source>
        <translation>Programme dürfen meine echte Stimme senden</translation>
    </message>
    <message>
        <source>Let programs switch bypass on; otherwise only you can, here in the window.</source>
        <translation>Programme dürfen den Bypass einschalten; sonst kannst nur du das, hier im Fenster.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>Sound system</source>
        <translation>Tonsystem</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Andere Programme</translation>
    </message>
    <message>
        <source>Sample rates</source>
        <translation>Abtastraten</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Spiele</translation>
    </message>
    <message>
        <source>PortAudio cannot be used.</source>
        <translation>PortAudio lässt sich nicht nutzen.</translation>
    </message>
    <message>
        <source>No sound server answers.</source>
        <translation>Kein Soundserver antwortet.</translation>
    </message>
    <message>
        <source>This system shows no microphone.</source>
        <translation>Dieses System zeigt kein Mikrofon.</translation>
    </message>
    <message>
        <source>Plug it in and look again, or choose another.</source>
        <translation>Stecke es ein und suche neu, oder wähle ein anderes.</translation>
    </message>
    <message>
        <source>{name} gives complete silence.</source>
        <translation>{name} liefert völlige Stille.</translation>
    </message>
    <message>
        <source>{name} is too loud: it clips.</source>
        <translation>{name} ist zu laut und übersteuert.</translation>
    </message>
    <message>
        <source>Turn the microphone&apos;s gain down.</source>
        <translation>Dreh die Verstärkung des Mikrofons herunter.</translation>
    </message>
    <message>
        <source>Connect one, see that the system&apos;s sound settings show it, then look again.</source>
        <translation>Schließe eines an, prüfe, ob die Toneinstellungen des Systems es zeigen, und suche neu.</translation>
    </message>
    <message>
        <source>Connect one.</source>
        <translation>Schließe eines an.</translation>
    </message>
    <message>
        <source>Allow it in System Settings, Privacy &amp; Security, Microphone: switch on VoiceShift (or the terminal that you started it from), then start VoiceShift again.</source>
        <translation>Erlaube es in Systemeinstellungen, Datenschutz &amp; Sicherheit, Mikrofon: Schalte VoiceShift ein (oder das Terminal, aus dem du es gestartet hast) und starte VoiceShift neu.</translation>
    </message>
    <message>
        <source>Allow it in Settings, Privacy &amp; security, Microphone: switch on &apos;Let desktop apps access your microphone&apos;, then press Start again.</source>
        <translation>Erlaube es in Einstellungen, Datenschutz und Sicherheit, Mikrofon: Schalte den Mikrofonzugriff für Desktop-Apps ein und drücke erneut Start.</translation>
    </message>
    <message>
        <source>See that no switch on it or in the system&apos;s sound settings mutes it.</source>
        <translation>Prüfe, ob ein Schalter am Gerät oder die Toneinstellungen des Systems es stummschalten.</translation>
    </message>
    <message>
        <source>You may not use /dev/snd: run &apos;sudo usermod -aG audio $USER&apos;, then log out and in again, or start PipeWire or PulseAudio.</source>
        <translation>Du darfst /dev/snd nicht nutzen: Führe „sudo usermod -aG audio $USER“ aus und melde dich neu an, oder starte PipeWire oder PulseAudio.</translation>
    </message>
    <message>
        <source>There is no sound card (/dev/snd is empty): connect one, then look again.</source>
        <translation>Es gibt keine Soundkarte (/dev/snd ist leer): Schließe eine an und suche neu.</translation>
    </message>
    <message>
        <source>{name}; it appears when VoiceShift starts.</source>
        <translation>{name}; es erscheint, wenn VoiceShift startet.</translation>
    </message>
    <message>
        <source>{name} is there: choose “{microphone}” as the microphone in the other program.</source>
        <translation>{name} ist da: Wähle „{microphone}“ im anderen Programm als Mikrofon.</translation>
    </message>
    <message>
        <source>{product}: choose “{microphone}” as the microphone in the other program.</source>
        <translation>{product}: Wähle „{microphone}“ im anderen Programm als Mikrofon.</translation>
    </message>
    <message>
        <source>{name} is no virtual cable: other programs cannot hear it as a microphone.</source>
        <translation>{name} ist kein virtuelles Kabel: Andere Programme können es nicht als Mikrofon hören.</translation>
    </message>
    <message>
        <source>Choose “{name}” as the output.</source>
        <translation>Wähle „{name}“ als Ausgabe.</translation>
    </message>
    <message>
        <source>Install VB-CABLE (free, vb-audio.com/Cable), restart Windows, then choose &apos;CABLE Input&apos; as VoiceShift&apos;s output and &apos;CABLE Output&apos; as the microphone in Discord, OBS or the game.</source>
        <translation>Installiere VB-CABLE (kostenlos, vb-audio.com/Cable), starte Windows neu, wähle dann „CABLE Input“ als Ausgabe von VoiceShift und „CABLE Output“ als Mikrofon in Discord, OBS oder im Spiel.</translation>
    </message>
    <message>
        <source>Install BlackHole 2ch (free, existential.audio/blackhole), then choose &apos;BlackHole 2ch&apos; as VoiceShift&apos;s output and as the microphone in Discord, OBS or the game.</source>
        <translation>Installiere BlackHole 2ch (kostenlos, existential.audio/blackhole) und wähle „BlackHole 2ch“ als Ausgabe von VoiceShift und als Mikrofon in Discord, OBS oder im Spiel.</translation>
    </message>
    <message>
        <source>Choose &apos;{name}&apos; as VoiceShift&apos;s output (in the terminal: --output {option}) and as the microphone in Discord, OBS or the game.</source>
        <translation>Wähle „{name}“ als Ausgabe von VoiceShift (im Terminal: --output {option}) und als Mikrofon in Discord, OBS oder im Spiel.</translation>
    </message>
    <message>
        <source>VoiceShift hears itself: microphone and output are both {product}.</source>
        <translation>VoiceShift hört sich selbst: Mikrofon und Ausgabe sind beide {product}.</translation>
    </message>
    <message>
        <source>VoiceShift hears itself: its microphone listens to what its output plays.</source>
        <translation>VoiceShift hört sich selbst: Sein Mikrofon hört, was seine Ausgabe spielt.</translation>
    </message>
    <message>
        <source>The microphone is a virtual cable ({product}), not a microphone.</source>
        <translation>Das Mikrofon ist ein virtuelles Kabel ({product}), kein Mikrofon.</translation>
    </message>
    <message>
        <source>The output does not lead back into the microphone.</source>
        <translation>Die Ausgabe führt nicht ins Mikrofon zurück.</translation>
    </message>
    <message>
        <source>Choose your real microphone as VoiceShift&apos;s microphone.</source>
        <translation>Wähle dein echtes Mikrofon als Mikrofon von VoiceShift.</translation>
    </message>
    <message>
        <source>None chosen: you do not hear yourself.</source>
        <translation>Keiner gewählt: Du hörst dich nicht.</translation>
    </message>
    <message>
        <source>Plug them in, or choose others.</source>
        <translation>Stecke ihn ein, oder wähle einen anderen.</translation>
    </message>
    <message>
        <source>Choose headphones, or none.</source>
        <translation>Wähle einen Kopfhörer, oder keinen.</translation>
    </message>
    <message>
        <source>{name}: it is a virtual cable, so others would hear your voice twice.</source>
        <translation>{name}: Das ist ein virtuelles Kabel; andere würden deine Stimme doppelt hören.</translation>
    </message>
    <message>
        <source>{name}: it is the output too, so your voice would be played twice.</source>
        <translation>{name}: Das ist auch die Ausgabe; deine Stimme würde doppelt gespielt.</translation>
    </message>
    <message>
        <source>{name}: if these are loudspeakers, your microphone hears them and your voice echoes.</source>
        <translation>{name}: Sind das Lautsprecher, hört dein Mikrofon sie mit und deine Stimme hallt.</translation>
    </message>
    <message>
        <source>Not known on this system: see the steps below.</source>
        <translation>Auf diesem System nicht bekannt: siehe die Schritte daneben.</translation>
    </message>
    <message>
        <source>None listens to any microphone now.</source>
        <translation>Gerade hört keines auf ein Mikrofon.</translation>
    </message>
    <message>
        <source>Listening to {name}: {programs}.</source>
        <translation>Auf {name} hören: {programs}.</translation>
    </message>
    <message>
        <source>Hearing something else than VoiceShift, perhaps your real voice: {programs}.</source>
        <translation>Hören etwas anderes als VoiceShift, vielleicht deine echte Stimme: {programs}.</translation>
    </message>
    <message>
        <source>Choose “{name}” as the microphone there.</source>
        <translation>Wähle dort „{name}“ als Mikrofon.</translation>
    </message>
    <message>
        <source>Not known before the devices run; VoiceShift converts any rate.</source>
        <translation>Erst bekannt, wenn die Geräte laufen; VoiceShift wandelt jede Rate um.</translation>
    </message>
    <message>
        <source>All equal: {rates}.</source>
        <translation>Alle gleich: {rates}.</translation>
    </message>
    <message>
        <source>Not all {rate} Hz: {rates}.</source>
        <translation>Nicht alle {rate} Hz: {rates}.</translation>
    </message>
    <message>
        <source>Set {names} to {rate} Hz in the system&apos;s sound settings (of a cable both ends): each conversion costs delay, and a wrong rate sounds choppy in Discord.</source>
        <translation>Stelle {names} in den Toneinstellungen des Systems auf {rate} Hz (bei einem Kabel beide Enden): Jede Umwandlung kostet Verzögerung, und eine falsche Rate klingt in Discord abgehackt.</translation>
    </message>
    <message>
        <source>1 core.</source>
        <translation>1 Kern.</translation>
    </message>
    <message>
        <source>{count} cores.</source>
        <translation>{count} Kerne.</translation>
    </message>
    <message>
        <source>{percent} % of the time is used.</source>
        <translation>{percent} % der Zeit werden gebraucht.</translation>
    </message>
    <message>
        <source>The voice cannot keep up.</source>
        <translation>Die Stimme kommt nicht mit.</translation>
    </message>
    <message>
        <source>Close other programs, choose the latency “Safe”, or limit the game&apos;s frame rate.</source>
        <translation>Schließe andere Programme, wähle die Latenz „Sicher“, oder begrenze die Bildrate des Spiels.</translation>
    </message>
    <message>
        <source>Gaps since the start: {count}.</source>
        <translation>Aussetzer seit dem Start: {count}.</translation>
    </message>
    <message>
        <source>Choose the latency “Safe”, and limit the game&apos;s frame rate so that it leaves room.</source>
        <translation>Wähle die Latenz „Sicher“ und begrenze die Bildrate des Spiels, damit Platz bleibt.</translation>
    </message>
    <message>
        <source>Audio may not run before other programs.</source>
        <translation>Audio darf nicht vor anderen Programmen laufen.</translation>
    </message>
    <message>
        <source>Audio runs before other programs.</source>
        <translation>Audio läuft vor anderen Programmen.</translation>
    </message>
    <message>
        <source>Add &apos;@audio - rtprio 20&apos; to /etc/security/limits.d/audio.conf, join the group audio (&apos;sudo usermod -aG audio $USER&apos;), then log out and in again.</source>
        <translation>Trage „@audio - rtprio 20“ in /etc/security/limits.d/audio.conf ein, tritt der Gruppe audio bei („sudo usermod -aG audio $USER“) und melde dich neu an.</translation>
    </message>
    <message>
        <source>Settings, Voice &amp; Video: input device {microphone}.</source>
        <translation>Einstellungen, Sprache &amp; Video: Eingabegerät {microphone}.</translation>
    </message>
    <message>
        <source>Same page: noise suppression None; echo cancellation, automatic gain control and advanced voice activity off. They take a converted voice for noise.</source>
        <translation>Gleiche Seite: Rauschunterdrückung keine; Echounterdrückung, automatische Verstärkung und erweiterte Spracherkennung aus. Sie halten eine umgewandelte Stimme für Rauschen.</translation>
    </message>
    <message>
        <source>Settings, Audio: sample rate 48 kHz, Mic/Auxiliary {microphone}.</source>
        <translation>Einstellungen, Audio: Abtastrate 48 kHz, Mikrofon/AUX {microphone}.</translation>
    </message>
    <message>
        <source>Remove the filters Noise Suppression and Noise Gate from that source. Delay the camera by the number on VoiceShift&apos;s meter: filter Render Delay, or Video Delay.</source>
        <translation>Entferne die Filter Rauschunterdrückung und Noise Gate von dieser Quelle. Verzögere die Kamera um die Zahl in VoiceShift: Filter Renderverzögerung oder Videoverzögerung.</translation>
    </message>
    <message>
        <source>Voice chat: microphone {microphone}; push-to-talk works as always.</source>
        <translation>Sprachchat: Mikrofon {microphone}; Push-to-talk geht wie immer.</translation>
    </message>
    <message>
        <source>the virtual cable</source>
        <translation>das virtuelle Kabel</translation>
    </message>
    <message>
        <source>There is no virtual microphone here.</source>
        <translation>Hier gibt es kein virtuelles Mikrofon.</translation>
    </message>
    <message>
        <source>The program &apos;pactl&apos; is missing, which arranges PulseAudio&apos;s and PipeWire&apos;s sound.</source>
        <translation>Das Programm „pactl“ fehlt, das PulseAudio und PipeWire einrichtet.</translation>
    </message>
    <message>
        <source>{label} is gone.</source>
        <translation>{label} ist weg.</translation>
    </message>
    <message>
        <source>Plug it in and look for devices again, or choose another.</source>
        <translation>Stecke es ein und suche neu, oder wähle ein anderes.</translation>
    </message>
    <message>
        <source>{label} is used by another program ({reason}).</source>
        <translation>{label} wird von einem anderen Programm benutzt ({reason}).</translation>
    </message>
    <message>
        <source>{label} cannot be opened ({reason}).</source>
        <translation>{label} lässt sich nicht öffnen ({reason}).</translation>
    </message>
    <message>
        <source>Close other programs that use it, allow VoiceShift to use it in the system&apos;s privacy settings, or choose another device.</source>
        <translation>Schließe andere Programme, die es benutzen, erlaube es VoiceShift in den Datenschutzeinstellungen des Systems, oder wähle ein anderes Gerät.</translation>
    </message>
    <message>
        <source>{label} does not take this format ({error}).</source>
        <translation>{label} nimmt dieses Format nicht an ({error}).</translation>
    </message>
    <message>
        <source>Set it to 48000 Hz in the system&apos;s sound settings, or choose another device.</source>
        <translation>Stelle es in den Toneinstellungen des Systems auf 48000 Hz, oder wähle ein anderes Gerät.</translation>
    </message>
    <message>
        <source>{label} is used by another program for itself alone (exclusive mode).</source>
        <translation>{label} wird von einem anderen Programm exklusiv benutzt.</translation>
    </message>
    <message>
        <source>Close that, forbid exclusive mode in the system&apos;s sound settings, or choose another device.</source>
        <translation>Schließe es, verbiete den exklusiven Modus in den Toneinstellungen, oder wähle ein anderes Gerät.</translation>
    </message>
    <message>
        <source>{label} was unplugged or stopped by the system.</source>
        <translation>{label} wurde abgesteckt oder vom System angehalten.</translation>
    </message>
    <message>
        <source>{name} was unplugged.</source>
        <translation>{name} wurde abgesteckt.</translation>
    </message>
    <message>
        <source>Waiting for it to come back.</source>
        <translation>Warte, bis es zurückkommt.</translation>
    </message>
    <message>
        <source>Waiting for it; not back yet: {obstacle}</source>
        <translation>Warte darauf; noch nicht zurück: {obstacle}</translation>
    </message>
    <message>
        <source>Stop first; devices can only be looked for while none is in use.</source>
        <translation>Halte erst an; Geräte lassen sich nur suchen, solange keines in Gebrauch ist.</translation>
    </message>
    <message>
        <source>Stop first; devices can only be looked for while stopped.</source>
        <translation>Halte erst an; Geräte lassen sich nur im Stillstand suchen.</translation>
    </message>
    <message>
        <source>The audio engine keeps stopping.</source>
        <translation>Der Audioteil hält immer wieder an.</translation>
    </message>
    <message>
        <source>Choose other devices and press start.</source>
        <translation>Wähle andere Geräte und drücke Start.</translation>
    </message>
    <message>
        <source>The audio engine stopped and restarts.</source>
        <translation>Der Audioteil ist ausgefallen und startet neu.</translation>
    </message>
    <message>
        <source>The audio engine had stopped and was restarted.</source>
        <translation>Der Audioteil war ausgefallen und wurde neu gestartet.</translation>
    </message>
    <message>
        <source>The recording goes on in a new take; {path} is kept.</source>
        <translation>Die Aufnahme läuft in einem neuen Take weiter; {path} bleibt erhalten.</translation>
    </message>
    <message>
        <source>The recording has ended; {path} is kept.</source>
        <translation>Die Aufnahme ist beendet; {path} bleibt erhalten.</translation>
    </message>
    <message>
        <source>The audio engine stopped.</source>
        <translation>Der Audioteil ist ausgefallen.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The audio engine is not running; press start, or try again in a moment.</source>
        <translation>Der Audioteil läuft nicht; drücke Start, oder versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Nothing is running; press start, then learn the room&apos;s noise.</source>
        <translation>Es läuft nichts; drücke Start und lerne dann das Raumrauschen.</translation>
    </message>
    <message>
        <source>Nothing is running; press start, then record.</source>
        <translation>Es läuft nichts; drücke Start und nimm dann auf.</translation>
    </message>
    <message>
        <source>Nothing is being recorded.</source>
        <translation>Es wird nichts aufgenommen.</translation>
    </message>
    <message>
        <source>Press record, then set a marker.</source>
        <translation>Drücke Aufnehmen und setze dann eine Marke.</translation>
    </message>
    <message>
        <source>No take can be recorded in {folder} ({reason}).</source>
        <translation>In {folder} kann nicht aufgenommen werden ({reason}).</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then record again.</source>
        <translation>Schaffe Platz oder wähle einen anderen Ordner und nimm erneut auf.</translation>
    </message>
    <message>
        <source>The recording in {folder} stopped: {reason}.</source>
        <translation>Die Aufnahme in {folder} wurde beendet: {reason}.</translation>
    </message>
    <message>
        <source>What was recorded is kept; free some space or choose another folder, then record again.</source>
        <translation>Was aufgenommen wurde, bleibt; schaffe Platz oder wähle einen anderen Ordner und nimm erneut auf.</translation>
    </message>
    <message>
        <source>The chirps came back after different times, so none of them is believed.</source>
        <translation>Die Zirptöne kamen nach verschiedenen Zeiten zurück; keinem wird geglaubt.</translation>
    </message>
    <message>
        <source>The chirp was heard more than once, as with an echo, so neither is believed.</source>
        <translation>Der Zirpton war mehrfach zu hören, wie bei einem Echo; keinem wird geglaubt.</translation>
    </message>
    <message>
        <source>The chirp was not heard at the input.</source>
        <translation>Der Zirpton war am Eingang nicht zu hören.</translation>
    </message>
    <message>
        <source>Nothing leads from this output back to this input, so the delay is stated, not measured.</source>
        <translation>Von dieser Ausgabe führt nichts zu diesem Eingang zurück; die Verzögerung ist angegeben, nicht gemessen.</translation>
    </message>
    <message>
        <source>To measure it, connect them: turn the loudspeaker up beside the microphone, plug the output into the input, or name the virtual cable&apos;s recording side as the input.</source>
        <translation>Zum Messen verbinde sie: Dreh den Lautsprecher neben dem Mikrofon auf, stecke die Ausgabe in den Eingang, oder wähle die Aufnahmeseite des virtuellen Kabels als Eingang.</translation>
    </message>
    <message>
        <source>The latency was not measured: it was stopped, or something else was started.</source>
        <translation>Die Verzögerung wurde nicht gemessen: Es wurde angehalten oder etwas anderes gestartet.</translation>
    </message>
    <message>
        <source>Measure again.</source>
        <translation>Miss noch einmal.</translation>
    </message>
    <message>
        <source>The work on the take ended unexpectedly.</source>
        <translation>Die Arbeit am Take brach unerwartet ab.</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>A take needs a name.</source>
        <translation>Ein Take braucht einen Namen.</translation>
    </message>
    <message>
        <source>Type one, or press Escape to keep the old one.</source>
        <translation>Gib einen ein, oder drücke Escape, um den alten zu behalten.</translation>
    </message>
    <message>
        <source>There is already a take named “{name}”.</source>
        <translation>Es gibt schon einen Take namens „{name}“.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>The settings could not be read ({reason}); the defaults are used.</source>
        <translation>Die Einstellungen waren nicht lesbar ({reason}); es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The old file is kept as {backup}.</source>
        <translation>Die alte Datei bleibt als {backup}.</translation>
    </message>
    <message>
        <source>{archive} is not a readable .voice file.</source>
        <translation>{archive} ist keine lesbare .voice-Datei.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Hole sie noch einmal.</translation>
    </message>
    <message>
        <source>{archive} holds no voice but a core.</source>
        <translation>{archive} enthält keine Stimme, sondern einen Kern.</translation>
    </message>
    <message>
        <source>Choose a .voice file.</source>
        <translation>Wähle eine .voice-Datei.</translation>
    </message>
    <message>
        <source>A voice “{name}” is here already, so {archive} was not installed.</source>
        <translation>Eine Stimme „{name}“ ist schon da, deshalb wurde {archive} nicht installiert.</translation>
    </message>
    <message>
        <source>Delete that one first, if it is yours.</source>
        <translation>Lösche erst diese, wenn sie deine ist.</translation>
    </message>
    <message>
        <source>{target} exists already.</source>
        <translation>{target} gibt es schon.</translation>
    </message>
    <message>
        <source>Delete it first to install the voice again.</source>
        <translation>Lösche das zuerst, um die Stimme neu zu installieren.</translation>
    </message>
    <message>
        <source>{target} cannot be written ({reason}).</source>
        <translation>{target} kann nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffe Platz.</translation>
    </message>
    <message>
        <source>{archive} does not exist.</source>
        <translation>{archive} gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfe den Namen.</translation>
    </message>
    <message>
        <source>{archive} lists files twice or too many.</source>
        <translation>{archive} führt Dateien doppelt oder zu viele auf.</translation>
    </message>
    <message>
        <source>{archive} holds no {manifest}: it is not a voice.</source>
        <translation>{archive} enthält kein {manifest}: Es ist keine Stimme.</translation>
    </message>
    <message>
        <source>{archive} holds other files than its manifest lists.</source>
        <translation>{archive} enthält andere Dateien, als sein Manifest aufführt.</translation>
    </message>
    <message>
        <source>{archive} holds {name}, which no voice may hold.</source>
        <translation>{archive} enthält {name}, was keine Stimme enthalten darf.</translation>
    </message>
    <message>
        <source>Do not trust it.</source>
        <translation>Traue der Datei nicht.</translation>
    </message>
    <message>
        <source>Install it again from where it came from.</source>
        <translation>Installiere sie neu, von dort, woher sie kam.</translation>
    </message>
    <message>
        <source>{path} is too large to be a manifest.</source>
        <translation>{path} ist zu groß für ein Manifest.</translation>
    </message>
    <message>
        <source>{path} is not the manifest of a voice.</source>
        <translation>{path} ist nicht das Manifest einer Stimme.</translation>
    </message>
    <message>
        <source>{path} has format version {version}; this VoiceShift reads {ours}.</source>
        <translation>{path} hat Formatversion {version}; dieses VoiceShift liest {ours}.</translation>
    </message>
    <message>
        <source>Update VoiceShift, or get the voice in the older format.</source>
        <translation>Aktualisiere VoiceShift, oder hole die Stimme im älteren Format.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>{path} is not valid JSON.</source>
        <translation>{path} ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>{path} differs from its manifest: it is damaged or was changed.</source>
        <translation>{path} weicht vom Manifest ab: Die Datei ist beschädigt oder wurde geändert.</translation>
    </message>
    <message>
        <source>Install the voice again.</source>
        <translation>Installiere die Stimme neu.</translation>
    </message>
    <message>
        <source>Install VoiceShift&apos;s voices again.</source>
        <translation>Installiere die Stimmen von VoiceShift neu.</translation>
    </message>
    <message>
        <source>Update VoiceShift.</source>
        <translation>Aktualisiere VoiceShift.</translation>
    </message>
    <message>
        <source>Update VoiceShift, or install the voice again.</source>
        <translation>Aktualisiere VoiceShift, oder installiere die Stimme neu.</translation>
    </message>
    <message>
        <source>{path} is not a safetensors file.</source>
        <translation>{path} ist keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>{path} holds numbers that are not finite.</source>
        <translation>{path} enthält Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>{path} does not fit its core.</source>
        <translation>{path} passt nicht zu seinem Kern.</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot run this core.</source>
        <translation>ONNX Runtime kann diesen Kern nicht ausführen.</translation>
    </message>
    <message>
        <source>No core is installed.</source>
        <translation>Es ist kein Kern installiert.</translation>
    </message>
    <message>
        <source>Installed: {names}.</source>
        <translation>Installiert: {names}.</translation>
    </message>
    <message>
        <source>{name} was made for another core than the installed one.</source>
        <translation>{name} wurde für einen anderen Kern gemacht als den installierten.</translation>
    </message>
    <message>
        <source>Update VoiceShift, or install the voice in the version made for this one.</source>
        <translation>Aktualisiere VoiceShift, oder installiere die Stimme in der Fassung für dieses.</translation>
    </message>
    <message>
        <source>The voice in {folder} is of a kind that this VoiceShift does not know.</source>
        <translation>Die Stimme in {folder} ist von einer Art, die dieses VoiceShift nicht kennt.</translation>
    </message>
    <message>
        <source>“{name}” is made of “{part}”, which is not installed.</source>
        <translation>„{name}“ besteht aus „{part}“, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>Install that voice, or delete the preset.</source>
        <translation>Installiere diese Stimme, oder lösche das Preset.</translation>
    </message>
    <message>
        <source>The cloned voice in {folder} comes without its speaker&apos;s consent.</source>
        <translation>Der geklonten Stimme in {folder} fehlt die Einwilligung der sprechenden Person.</translation>
    </message>
    <message>
        <source>Do not use it; ask whoever gave it to you.</source>
        <translation>Verwende sie nicht; frage, wer sie dir gab.</translation>
    </message>
    <message>
        <source>“{name}” cannot be blended: its voices were made for different networks.</source>
        <translation>„{name}“ lässt sich nicht mischen: Die Stimmen wurden für verschiedene Netze gemacht.</translation>
    </message>
    <message>
        <source>Choose voices of one version of VoiceShift.</source>
        <translation>Wähle Stimmen einer einzigen Version von VoiceShift.</translation>
    </message>
    <message>
        <source>“{name}” is not among what was deleted.</source>
        <translation>„{name}“ ist nicht unter dem Gelöschten.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Importiere es erneut.</translation>
    </message>
    <message>
        <source>“{name}” came with VoiceShift and cannot be deleted.</source>
        <translation>„{name}“ gehört zu VoiceShift und lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted ({reason}).</source>
        <translation>{path} lässt sich nicht löschen ({reason}).</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Prüfe die Rechte daran.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“{name}” cannot be brought back ({reason}).</source>
        <translation>„{name}“ lässt sich nicht zurückholen ({reason}).</translation>
    </message>
    <message>
        <source>It is kept in {folder}.</source>
        <translation>Es bleibt in {folder}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved in {folder} ({reason}).</source>
        <translation>„{name}“ lässt sich nicht in {folder} speichern ({reason}).</translation>
    </message>
    <message>
        <source>Check that the disk has room and that the folder can be written.</source>
        <translation>Prüfe, ob Platz ist und ob man in den Ordner schreiben darf.</translation>
    </message>
    <message>
        <source>{where} needs a name of 1 to {count} characters.</source>
        <translation>{where} braucht einen Namen von 1 bis {count} Zeichen.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Wähle etwas anderes.</translation>
    </message>
    <message>
        <source>{where} may have {count} tags of up to {length} characters.</source>
        <translation>{where} darf {count} Tags von bis zu {length} Zeichen haben.</translation>
    </message>
    <message>
        <source>Use fewer or shorter ones.</source>
        <translation>Nimm weniger oder kürzere.</translation>
    </message>
    <message>
        <source>{where} was written by a later VoiceShift.</source>
        <translation>{where} wurde von einem neueren VoiceShift geschrieben.</translation>
    </message>
    <message>
        <source>Update this one.</source>
        <translation>Aktualisiere dieses.</translation>
    </message>
    <message>
        <source>Choose one of {names}.</source>
        <translation>Wähle eins von {names}.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; could mean {names}.</source>
        <translation>„{name}“ kann {names} heißen.</translation>
    </message>
    <message>
        <source>Connect one, or choose one of {names}.</source>
        <translation>Schließe ein Gerät an oder wähle eins von {names}.</translation>
    </message>
    <message>
        <source>The virtual microphone is an output here.</source>
        <translation>Das virtuelle Mikrofon ist hier eine Ausgabe.</translation>
    </message>
    <message>
        <source>Choose a real one.</source>
        <translation>Wähle ein echtes.</translation>
    </message>
    <message>
        <source>No way leads from here to the sound server.</source>
        <translation>Von hier führt kein Weg zum Soundserver.</translation>
    </message>
    <message>
        <source>Install its ALSA device (Debian, Ubuntu: libasound2-plugins, or pipewire-alsa with PipeWire) and look for devices again.</source>
        <translation>Installiere sein ALSA-Gerät (Debian, Ubuntu: libasound2-plugins, mit PipeWire pipewire-alsa) und suche die Geräte neu.</translation>
    </message>
    <message>
        <source>{label} takes none of the formats that VoiceShift can give ({reason}).</source>
        <translation>{label} nimmt keines der Formate, die VoiceShift geben kann ({reason}).</translation>
    </message>
    <message>
        <source>The sound server refused ({reason}).</source>
        <translation>Der Soundserver hat abgelehnt ({reason}).</translation>
    </message>
    <message>
        <source>See whether PipeWire or PulseAudio runs, then try again.</source>
        <translation>Sieh nach, ob PipeWire oder PulseAudio läuft, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The sound server did not answer ({reason}).</source>
        <translation>Der Soundserver hat nicht geantwortet ({reason}).</translation>
    </message>
    <message>
        <source>Log out and in again, or see whether PipeWire or PulseAudio runs.</source>
        <translation>Melde dich ab und wieder an, oder sieh nach, ob PipeWire oder PulseAudio läuft.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <source>Check the path and try again.</source>
        <translation>Prüfe den Pfad und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>{path} lässt sich nicht öffnen: {reason}.</translation>
    </message>
    <message>
        <source>Check that it is a file that you may read.</source>
        <translation>Prüfe, ob es eine Datei ist, die du lesen darfst.</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes).</source>
        <translation>{path} ist leer (0 Byte).</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation>Kopiere oder exportiere die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{path} holds no sound at all.</source>
        <translation>{path} enthält gar keinen Ton.</translation>
    </message>
    <message>
        <source>{path} is damaged from its start.</source>
        <translation>{path} ist von Anfang an beschädigt.</translation>
    </message>
    <message>
        <source>{path} is not audio that VoiceShift can read.</source>
        <translation>{path} ist kein Ton, den VoiceShift lesen kann.</translation>
    </message>
    <message>
        <source>Give it a WAV, FLAC, OGG or MP3 file, or export it again if it should be one.</source>
        <translation>Gib eine WAV-, FLAC-, OGG- oder MP3-Datei an, oder exportiere sie neu, falls sie eine sein sollte.</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name.</source>
        <translation>{path} gibt es schon; wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then try again.</source>
        <translation>Schaffe Platz oder wähle einen anderen Ordner und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then export again.</source>
        <translation>Schaffe Platz oder wähle einen anderen Ordner und exportiere noch einmal.</translation>
    </message>
    <message>
        <source>{name} holds nothing but silence.</source>
        <translation>{name} enthält nichts als Stille.</translation>
    </message>
    <message>
        <source>Export it without trimming, or choose another take.</source>
        <translation>Exportiere ohne das Abschneiden, oder wähle einen anderen Take.</translation>
    </message>
    <message>
        <source>The export failed ({reason}).</source>
        <translation>Das Exportieren ist misslungen ({reason}).</translation>
    </message>
    <message>
        <source>Check that the disk has room and that the folder can be written, or choose another format.</source>
        <translation>Prüfe, ob Platz ist und ob man in den Ordner schreiben darf, oder wähle ein anderes Format.</translation>
    </message>
    <message>
        <source>A name cannot contain &lt; &gt; : &quot; / \ | ? or *. Leave them out.</source>
        <translation>Ein Name darf &lt; &gt; : &quot; / \ | ? und * nicht enthalten. Lass sie weg.</translation>
    </message>
    <message>
        <source>“{name}” cannot be a file&apos;s name.</source>
        <translation>„{name}“ kann kein Dateiname sein.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wähle einen anderen.</translation>
    </message>
    <message>
        <source>A name cannot end in “(dry)”: that marks your own voice.</source>
        <translation>Ein Name darf nicht auf „(dry)“ enden: Das kennzeichnet deine eigene Stimme.</translation>
    </message>
    <message>
        <source>The takes in {folder} cannot be listed: {reason}.</source>
        <translation>Die Takes in {folder} lassen sich nicht auflisten: {reason}.</translation>
    </message>
    <message>
        <source>Choose another folder in the settings.</source>
        <translation>Wähle in den Einstellungen einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“{name}” cannot be renamed: {reason}.</source>
        <translation>„{name}“ lässt sich nicht umbenennen: {reason}.</translation>
    </message>
    <message>
        <source>Close the programs that use it, then try again.</source>
        <translation>Schließe die Programme, die es benutzen, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” is still being recorded.</source>
        <translation>„{name}“ wird noch aufgenommen.</translation>
    </message>
    <message>
        <source>“{name}” has too many markers.</source>
        <translation>„{name}“ hat zu viele Marken.</translation>
    </message>
    <message>
        <source>Delete some of them.</source>
        <translation>Lösche einige davon.</translation>
    </message>
    <message>
        <source>The markers of “{name}” cannot be written ({reason}).</source>
        <translation>Die Marken von „{name}“ lassen sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Schaffe Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The marker cannot be written beside the take ({reason}).</source>
        <translation>Die Marke lässt sich nicht neben den Take schreiben ({reason}).</translation>
    </message>
    <message>
        <source>Free some space; the recording goes on.</source>
        <translation>Schaffe Platz; die Aufnahme läuft weiter.</translation>
    </message>
    <message>
        <source>“{name}” has no dry recording, so there is nothing to convert.</source>
        <translation>„{name}“ hat keine rohe Aufnahme, also gibt es nichts umzuwandeln.</translation>
    </message>
    <message>
        <source>Choose a take with one.</source>
        <translation>Wähle einen Take mit einer.</translation>
    </message>
    <message>
        <source>The new take cannot be written in {folder} ({reason}).</source>
        <translation>Der neue Take lässt sich nicht in {folder} schreiben ({reason}).</translation>
    </message>
    <message>
        <source>The voice failed on this file ({reason}).</source>
        <translation>Die Stimme ist an dieser Datei gescheitert ({reason}).</translation>
    </message>
    <message>
        <source>Try another voice.</source>
        <translation>Versuche eine andere Stimme.</translation>
    </message>
    <message>
        <source>{label} leads into the virtual microphone, where others would hear the take.</source>
        <translation>{label} führt in das virtuelle Mikrofon, wo andere den Take hören würden.</translation>
    </message>
    <message>
        <source>Choose headphones above, then play it again.</source>
        <translation>Wähle oben Kopfhörer und spiele es noch einmal ab.</translation>
    </message>
    <message>
        <source>Playing ended unexpectedly.</source>
        <translation>Die Wiedergabe endete unerwartet.</translation>
    </message>
    <message>
        <source>Press Play again.</source>
        <translation>Drücke noch einmal Play.</translation>
    </message>
    <message>
        <source>A take is already being recorded; stop it first.</source>
        <translation>Es wird schon ein Take aufgenommen; beende ihn zuerst.</translation>
    </message>
    <message>
        <source>The audio engine did not answer within {seconds} s.</source>
        <translation>Der Audioteil hat {seconds} s lang nicht geantwortet.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, restart VoiceShift.</source>
        <translation>Versuche es noch einmal; wenn es so bleibt, starte VoiceShift neu.</translation>
    </message>
    <message>
        <source>The latency was not measured: the devices hardly run.</source>
        <translation>Die Latenz wurde nicht gemessen: Die Geräte laufen kaum.</translation>
    </message>
    <message>
        <source>Choose others, or close what keeps the computer busy.</source>
        <translation>Wähle andere, oder schließe, was den Rechner beschäftigt.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {folder} ({reason}).</source>
        <translation>Die Einstellungen lassen sich nicht in {folder} speichern ({reason}).</translation>
    </message>
    <message>
        <source>{keys} already means &apos;{action}&apos;.</source>
        <translation>{keys} bedeutet schon „{action}“.</translation>
    </message>
    <message>
        <source>Choose other keys, or clear that shortcut first.</source>
        <translation>Wähle andere Tasten, oder lösche erst jenes Kürzel.</translation>
    </message>
    <message>
        <source>Keys that work everywhere need X11 or Wayland, and neither is here.</source>
        <translation>Tasten, die überall wirken, brauchen X11 oder Wayland; beides fehlt hier.</translation>
    </message>
    <message>
        <source>The desktop did not allow keys that work everywhere.</source>
        <translation>Der Desktop hat Tasten, die überall wirken, nicht erlaubt.</translation>
    </message>
    <message>
        <source>MIDI needs two more packages: pip install mido python-rtmidi</source>
        <translation>MIDI braucht zwei weitere Pakete: pip install mido python-rtmidi</translation>
    </message>
    <message>
        <source>OBS refused: {reason}</source>
        <translation>OBS hat abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>OBS wants its WebSocket password.</source>
        <translation>OBS verlangt sein WebSocket-Passwort.</translation>
    </message>
    <message>
        <source>That is not OBS&apos;s WebSocket password.</source>
        <translation>Das ist nicht das WebSocket-Passwort von OBS.</translation>
    </message>
    <message>
        <source>OBS does not answer.</source>
        <translation>OBS antwortet nicht.</translation>
    </message>
    <message>
        <source>Start it, and switch on Tools → WebSocket Server Settings → Enable WebSocket server.</source>
        <translation>Starte es und schalte Werkzeuge → WebSocket-Servereinstellungen → WebSocket-Server aktivieren ein.</translation>
    </message>
    <message>
        <source>Or set the delay yourself: right-click the camera, Filters, Video Delay.</source>
        <translation>Oder stelle die Verzögerung selbst ein: Rechtsklick auf die Kamera, Filter, Videoverzögerung.</translation>
    </message>
    <message>
        <source>OBS ended the conversation.</source>
        <translation>OBS hat das Gespräch beendet.</translation>
    </message>
    <message>
        <source>Is it closing?</source>
        <translation>Wird es gerade geschlossen?</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>{path} cannot be used ({reason}).</source>
        <translation>{path} ist nicht benutzbar ({reason}).</translation>
    </message>
    <message>
        <source>Make the folder writable for you, or delete the file.</source>
        <translation>Sorge dafür, dass du in den Ordner schreiben darfst, oder lösche die Datei.</translation>
    </message>
    <message>
        <source>There is no audio file in {path}.</source>
        <translation>In {path} ist keine Audiodatei.</translation>
    </message>
    <message>
        <source>Name a folder that holds some.</source>
        <translation>Nenne einen Ordner mit welchen.</translation>
    </message>
    <message>
        <source>Choose another name, or delete that voice.</source>
        <translation>Wähle einen anderen Namen, oder lösche jene Stimme.</translation>
    </message>
    <message>
        <source>The voice cannot be written to {folder} ({reason}).</source>
        <translation>Die Stimme lässt sich nicht nach {folder} schreiben ({reason}).</translation>
    </message>
    <message>
        <source>The tuning cannot be kept in {folder} ({reason}).</source>
        <translation>Das Angepasste lässt sich nicht in {folder} aufheben ({reason}).</translation>
    </message>
    <message>
        <source>Only {used} s of the recordings can be used; a voice needs at least {needed} s of clear speech.</source>
        <translation>Nur {used} s der Aufnahmen sind brauchbar; eine Stimme braucht mindestens {needed} s klare Sprache.</translation>
    </message>
    <message>
        <source>Add more recordings of the same person.</source>
        <translation>Füge weitere Aufnahmen derselben Person hinzu.</translation>
    </message>
    <message>
        <source>1 file is unreadable.</source>
        <translation>1 Datei ist unlesbar.</translation>
    </message>
    <message>
        <source>{count} files are unreadable.</source>
        <translation>{count} Dateien sind unlesbar.</translation>
    </message>
    <message>
        <source>{seconds} s were left out: {reason}.</source>
        <translation>{seconds} s wurden ausgelassen: {reason}.</translation>
    </message>
    <message>
        <source>There is no {kind} called &apos;{name}&apos;.</source>
        <translation>Nicht gefunden: {kind} „{name}“.</translation>
    </message>
    <message>
        <source>Write more of the {kind}&apos;s name.</source>
        <translation>Schreibe mehr vom Namen ({kind}).</translation>
    </message>
    <message>
        <source>This system has no default {kind}.</source>
        <translation>Dieses System hat keine Vorgabe für: {kind}.</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>There is no voice {name}.</source>
        <translation>Es gibt keine Stimme {name}.</translation>
    </message>
    <message>
        <source>Stop the recording, then {action} it.</source>
        <translation>Beende die Aufnahme, dann: {action}.</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>umbenennen</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>Marken ändern</translation>
    </message>
    <message>
        <source>Record nearer to the microphone, or raise its level.</source>
        <translation>Nimm näher am Mikrofon auf, oder erhöhe den Pegel.</translation>
    </message>
    <message>
        <source>Lower the microphone&apos;s level until nothing is cut off, and record again.</source>
        <translation>Senke den Pegel des Mikrofons, bis nichts mehr übersteuert, und nimm noch einmal auf.</translation>
    </message>
    <message>
        <source>Record in a quiet room without music, or try --denoise.</source>
        <translation>Nimm in einem ruhigen Raum ohne Musik auf, oder versuche --denoise.</translation>
    </message>
    <message>
        <source>Telephone and 8 kHz recordings lack half of a voice; use a microphone.</source>
        <translation>Telefon- und 8-kHz-Aufnahmen fehlt die halbe Stimme; nimm ein Mikrofon.</translation>
    </message>
    <message>
        <source>Give recordings in which nobody else talks meanwhile, without an echo.</source>
        <translation>Gib Aufnahmen ohne Echo, in denen sonst niemand mitredet.</translation>
    </message>
    <message>
        <source>Give recordings of one person alone.</source>
        <translation>Gib Aufnahmen einer einzigen Person.</translation>
    </message>
    <message>
        <source>Speak in whole sentences.</source>
        <translation>Sprich in ganzen Sätzen.</translation>
    </message>
    <message>
        <source>Export the files again as WAV or FLAC.</source>
        <translation>Exportiere die Dateien noch einmal als WAV oder FLAC.</translation>
    </message>
    <message>
        <source>Sound devices cannot be used: {reason}.</source>
        <translation>Audiogeräte lassen sich nicht nutzen: {reason}.</translation>
    </message>
    <message>
        <source>Run &apos;python3 start.py&apos; once more, or install the system&apos;s package of PortAudio (Debian: libportaudio2).</source>
        <translation>Führe „python3 start.py“ noch einmal aus, oder installiere das PortAudio-Paket des Systems (Debian: libportaudio2).</translation>
    </message>
    <message>
        <source>Sound devices cannot be listed: {reason}.</source>
        <translation>Audiogeräte lassen sich nicht auflisten: {reason}.</translation>
    </message>
    <message>
        <source>Start VoiceShift again.</source>
        <translation>Starte VoiceShift neu.</translation>
    </message>
    <message>
        <source>{label} lost its device: &apos;{home}&apos; was unplugged or is no longer the system&apos;s default, and the sound server now plays elsewhere (&apos;{name}&apos;).</source>
        <translation>{label} hat sein Gerät verloren: „{home}“ wurde abgezogen oder ist nicht mehr das Standardgerät, und der Soundserver spielt jetzt woanders ab („{name}“).</translation>
    </message>
    <message>
        <source>{label} lost its device: &apos;{home}&apos; was unplugged or is no longer the system&apos;s default, and the sound server now listens elsewhere (&apos;{name}&apos;).</source>
        <translation>{label} hat sein Gerät verloren: „{home}“ wurde abgezogen oder ist nicht mehr das Standardgerät, und der Soundserver nimmt jetzt woanders auf („{name}“).</translation>
    </message>
    <message>
        <source>Plug it in again.</source>
        <translation>Stecke es wieder ein.</translation>
    </message>
    <message>
        <source>This system&apos;s sound cannot be arranged by VoiceShift.</source>
        <translation>Auf diesem System kann VoiceShift den Ton nicht selbst umleiten.</translation>
    </message>
    <message>
        <source>Install it (Debian, Ubuntu: pulseaudio-utils; Fedora: pulseaudio-utils; Arch: libpulse) and start VoiceShift again.</source>
        <translation>Installiere es (Debian, Ubuntu: pulseaudio-utils; Fedora: pulseaudio-utils; Arch: libpulse) und starte VoiceShift neu.</translation>
    </message>
    <message>
        <source>The sound server does not answer: {reason}</source>
        <translation>Der Soundserver antwortet nicht: {reason}</translation>
    </message>
    <message>
        <source>an unknown source</source>
        <translation>eine unbekannte Quelle</translation>
    </message>
    <message>
        <source>{path} has {rate} Hz; VoiceShift takes {low} to {high} Hz.</source>
        <translation>{path} hat {rate} Hz; VoiceShift nimmt {low} bis {high} Hz.</translation>
    </message>
    <message>
        <source>Export it again, at 48000 Hz for instance.</source>
        <translation>Exportiere sie neu, zum Beispiel mit 48000 Hz.</translation>
    </message>
    <message>
        <source>{path} is damaged after {seconds} s; what follows is left out.</source>
        <translation>{path} ist nach {seconds} s beschädigt; was danach kommt, fehlt.</translation>
    </message>
    <message>
        <source>{path} breaks off after {seconds} s.</source>
        <translation>{path} bricht nach {seconds} s ab.</translation>
    </message>
    <message>
        <source>If that is not all of it, copy or export it again.</source>
        <translation>Wenn das nicht alles ist, kopiere oder exportiere die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{path} can only be read from its start ({reason}).</source>
        <translation>{path} lässt sich nur von Anfang an lesen ({reason}).</translation>
    </message>
    <message>
        <source>Export it as WAV.</source>
        <translation>Exportiere sie als WAV.</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name or ask to overwrite.</source>
        <translation>{path} gibt es schon; wähle einen anderen Namen oder lass sie überschreiben.</translation>
    </message>
    <message>
        <source>It is {lufs} LUFS instead of {wanted}: louder, the voice would be flattened.</source>
        <translation>Es sind {lufs} LUFS statt {wanted}: Lauter würde die Stimme plattgedrückt.</translation>
    </message>
    <message>
        <source>You cannot hear yourself: {label} is gone.</source>
        <translation>Du hörst dich nicht: {label} ist weg.</translation>
    </message>
    <message>
        <source>Plug it in, then press stop and start; your audience hears you all the same.</source>
        <translation>Stecke es ein, dann drücke Stopp und Start; dein Publikum hört dich trotzdem.</translation>
    </message>
    <message>
        <source>The audio engine stopped and could not go on: {reason}</source>
        <translation>Der Audioteil ist ausgefallen und konnte nicht weitermachen: {reason}</translation>
    </message>
    <message>
        <source>The audio engine failed ({reason}).</source>
        <translation>Der Audioteil ist fehlgeschlagen ({reason}).</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Starte noch einmal.</translation>
    </message>
    <message>
        <source>The engine failed ({reason}).</source>
        <translation>Der Audioteil ist fehlgeschlagen ({reason}).</translation>
    </message>
    <message>
        <source>Press start again.</source>
        <translation>Drücke noch einmal Start.</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>Der Arbeitsspeicher ist voll.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Schließe andere Programme.</translation>
    </message>
    <message>
        <source>The voice failed and was silenced ({reason}).</source>
        <translation>Die Stimme ist ausgefallen und wurde stummgeschaltet ({reason}).</translation>
    </message>
    <message>
        <source>Choose another voice, or press start again.</source>
        <translation>Wähle eine andere Stimme, oder drücke noch einmal Start.</translation>
    </message>
    <message>
        <source>the converter gave unusable numbers</source>
        <translation>der Stimmwandler gab unbrauchbare Zahlen aus</translation>
    </message>
    <message>
        <source>The room&apos;s noise was not learnt: {reason}.</source>
        <translation>Das Raumrauschen wurde nicht gelernt: {reason}.</translation>
    </message>
    <message>
        <source>The latency was not measured: {reason}</source>
        <translation>Die Verzögerung wurde nicht gemessen: {reason}</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>sie ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>The file is {path}.</source>
        <translation>Die Datei ist {path}.</translation>
    </message>
    <message>
        <source>Corrected settings that were out of range: {titles}.</source>
        <translation>Einstellungen außerhalb ihres Bereichs wurden berichtigt: {titles}.</translation>
    </message>
    <message>
        <source>{title}: {value} is not allowed.</source>
        <translation>{title}: {value} ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Keys that work everywhere have ended: the X server says {reason}.</source>
        <translation>Tasten, die überall wirken, sind ausgefallen: Der X-Server sagt {reason}.</translation>
    </message>
    <message>
        <source>Keys that work everywhere need the X server&apos;s RECORD extension.</source>
        <translation>Tasten, die überall wirken, brauchen die Erweiterung RECORD des X-Servers.</translation>
    </message>
    <message>
        <source>macOS does not let VoiceShift hear keys everywhere yet.</source>
        <translation>macOS lässt VoiceShift Tasten noch nicht überall hören.</translation>
    </message>
    <message>
        <source>Allow it under System Settings, Privacy &amp; Security, Input Monitoring, then restart VoiceShift.</source>
        <translation>Erlaube es in Systemeinstellungen, Datenschutz &amp; Sicherheit, Eingabeüberwachung und starte VoiceShift neu.</translation>
    </message>
    <message>
        <source>This Wayland desktop does not offer keys that work everywhere (its portal GlobalShortcuts is missing; GNOME 48, KDE Plasma 5.27 and Hyprland have it).</source>
        <translation>Diese Wayland-Oberfläche bietet keine Tasten, die überall wirken (ihr fehlt das Portal GlobalShortcuts; GNOME 48, KDE Plasma 5.27 und Hyprland haben es).</translation>
    </message>
    <message>
        <source>Use &apos;voiceshift ctl&apos; in the desktop&apos;s own shortcuts instead.</source>
        <translation>Nutze stattdessen „voiceshift ctl“ in den Tastenkürzeln der Oberfläche.</translation>
    </message>
    <message>
        <source>The desktop has ended the keys that work everywhere.</source>
        <translation>Die Oberfläche hat die Tasten, die überall wirken, beendet.</translation>
    </message>
    <message>
        <source>The MIDI controller “{port}” is not plugged in, or is in use.</source>
        <translation>Der MIDI-Controller „{port}“ ist nicht eingesteckt oder wird schon benutzt.</translation>
    </message>
    <message>
        <source>The control API cannot use port {port} ({reason}).</source>
        <translation>Die Fernsteuerung kann Port {port} nicht benutzen ({reason}).</translation>
    </message>
    <message>
        <source>Is VoiceShift open twice?</source>
        <translation>Ist VoiceShift zweimal offen?</translation>
    </message>
    <message>
        <source>Otherwise choose another port in the settings.</source>
        <translation>Sonst wähle in den Einstellungen einen anderen Port.</translation>
    </message>
    <message>
        <source>The preset</source>
        <translation>Das Preset</translation>
    </message>
    <message>
        <source>The voice</source>
        <translation>Die Stimme</translation>
    </message>
    <message>
        <source>none; install VoiceShift&apos;s voices again</source>
        <translation>keine; installiere die Stimmen von VoiceShift neu</translation>
    </message>
    <message>
        <source>The preset “{name}” is left out: a voice has the same id.</source>
        <translation>Das Preset „{name}“ bleibt weg: Eine Stimme hat dieselbe Kennung.</translation>
    </message>
    <message>
        <source>The voice in {folder} is left out: {other} has the same id.</source>
        <translation>Die Stimme in {folder} bleibt weg: {other} hat dieselbe Kennung.</translation>
    </message>
    <message>
        <source>The voice in {folder} is left out: {reason}</source>
        <translation>Die Stimme in {folder} bleibt weg: {reason}</translation>
    </message>
    <message>
        <source>The voices in {folder} are left out: {reason}.</source>
        <translation>Die Stimmen in {folder} bleiben weg: {reason}.</translation>
    </message>
    <message>
        <source>The presets in {folder} are left out: {reason}.</source>
        <translation>Die Presets in {folder} bleiben weg: {reason}.</translation>
    </message>
    <message>
        <source>A preset is left out: {reason}</source>
        <translation>Ein Preset bleibt weg: {reason}</translation>
    </message>
    <message>
        <source>It is kept as {path}.</source>
        <translation>Die Datei bleibt als {path}.</translation>
    </message>
    <message>
        <source>Delete or repair that file.</source>
        <translation>Lösche oder berichtige diese Datei.</translation>
    </message>
    <message>
        <source>{path} has a name that no preset has.</source>
        <translation>{path} trägt einen Namen, den kein Preset haben kann.</translation>
    </message>
    <message>
        <source>{id} cannot be a preset&apos;s id.</source>
        <translation>{id} kann keine Kennung eines Presets sein.</translation>
    </message>
    <message>
        <source>{id} cannot be a voice&apos;s id.</source>
        <translation>{id} kann keine Kennung einer Stimme sein.</translation>
    </message>
    <message>
        <source>The voice in {folder} has no mean F0 between {low} and {high} Hz.</source>
        <translation>Der Stimme in {folder} fehlt eine mittlere Tonhöhe zwischen {low} und {high} Hz.</translation>
    </message>
    <message>
        <source>The voice in {folder} has no {name}.</source>
        <translation>Der Stimme in {folder} fehlt {name}.</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>Installiere sie neu.</translation>
    </message>
    <message>
        <source>{path} holds no embedding for its core.</source>
        <translation>{path} enthält keine Stimmdaten für seinen Kern.</translation>
    </message>
    <message>
        <source>{path} does not hold the networks that its manifest describes.</source>
        <translation>{path} enthält nicht die Netze, die sein Manifest beschreibt.</translation>
    </message>
    <message>
        <source>{path} does not hold the low-delay encoder of its core.</source>
        <translation>{path} enthält nicht den verzögerungsarmen Teil seines Kerns.</translation>
    </message>
    <message>
        <source>The core&apos;s manifest describes networks that this VoiceShift does not know.</source>
        <translation>Das Manifest des Kerns beschreibt Netze, die dieses VoiceShift nicht kennt.</translation>
    </message>
    <message>
        <source>Update VoiceShift, or install its voices again.</source>
        <translation>Aktualisiere VoiceShift, oder installiere seine Stimmen neu.</translation>
    </message>
    <message>
        <source>{path} must list 1 to {count} files.</source>
        <translation>{path} muss 1 bis {count} Dateien aufführen.</translation>
    </message>
    <message>
        <source>{path} names {name}, which no voice may hold.</source>
        <translation>{path} nennt {name}, was keine Stimme enthalten darf.</translation>
    </message>
    <message>
        <source>{path} gives no size and SHA-256 for {name}.</source>
        <translation>{path} nennt weder Größe noch SHA-256 von {name}.</translation>
    </message>
    <message>
        <source>{path} gives {name} {size} bytes; {limit} is the limit.</source>
        <translation>{path} gibt {name} {size} Bytes; höchstens {limit} sind erlaubt.</translation>
    </message>
    <message>
        <source>The manifest in {folder} lists no {name}.</source>
        <translation>Das Manifest in {folder} führt {name} nicht auf.</translation>
    </message>
    <message>
        <source>The manifest&apos;s {key} must be a text of 1 to {count} characters.</source>
        <translation>{key} im Manifest muss ein Text von 1 bis {count} Zeichen sein.</translation>
    </message>
    <message>
        <source>{where} declares a character that is not known here.</source>
        <translation>{where} beschreibt einen Charakter, der hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>{where} must list at most {count} effects.</source>
        <translation>{where} darf höchstens {count} Effekte aufführen.</translation>
    </message>
    <message>
        <source>{where} wants an effect that is not known here.</source>
        <translation>{where} verlangt einen Effekt, der hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>{where} must give {names}, and nothing else.</source>
        <translation>{where} muss genau dies angeben: {names}.</translation>
    </message>
    <message>
        <source>{where}: {name} ({meaning}) must be from {low} to {high}.</source>
        <translation>{where}: {name} ({meaning}) muss zwischen {low} und {high} liegen.</translation>
    </message>
    <message>
        <source>{path} is not a {suffix} file.</source>
        <translation>{path} ist keine {suffix}-Datei.</translation>
    </message>
    <message>
        <source>Choose a name that ends so.</source>
        <translation>Wähle einen Namen mit dieser Endung.</translation>
    </message>
    <message>
        <source>{where}: “{part}” is no installed voice.</source>
        <translation>{where}: „{part}“ ist keine installierte Stimme.</translation>
    </message>
    <message>
        <source>{target} exists.</source>
        <translation>{target} gibt es schon.</translation>
    </message>
    <message>
        <source>Delete it first to bring back another.</source>
        <translation>Lösche es zuerst, um ein anderes zurückzuholen.</translation>
    </message>
    <message>
        <source>{where} has tags that are no texts.</source>
        <translation>{where} hat Tags, die keine Texte sind.</translation>
    </message>
    <message>
        <source>Write words with commas between.</source>
        <translation>Schreibe Wörter mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>{where} must be made of 1 to {count} voices.</source>
        <translation>{where} muss aus 1 bis {count} Stimmen bestehen.</translation>
    </message>
    <message>
        <source>{where} is made of something that is no voice.</source>
        <translation>{where} enthält etwas, das keine Stimme ist.</translation>
    </message>
    <message>
        <source>Choose again.</source>
        <translation>Wähle noch einmal.</translation>
    </message>
    <message>
        <source>{where} gives {voice} no share above 0.</source>
        <translation>{where} gibt {voice} keinen Anteil über 0.</translation>
    </message>
    <message>
        <source>Give it more, or none.</source>
        <translation>Gib ihr mehr, oder lass sie weg.</translation>
    </message>
    <message>
        <source>{where} sets something that is not known here.</source>
        <translation>{where} stellt etwas ein, das hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>{where} cannot be used.</source>
        <translation>{where} ist nicht benutzbar.</translation>
    </message>
    <message>
        <source>{where} is too large to be a preset.</source>
        <translation>{where} ist zu groß für ein Preset.</translation>
    </message>
    <message>
        <source>{where} is no preset.</source>
        <translation>{where} ist kein Preset.</translation>
    </message>
    <message>
        <source>{where} has no version.</source>
        <translation>{where} nennt keine Version.</translation>
    </message>
    <message>
        <source>There was enough speech before it.</source>
        <translation>Davor war schon genug Sprache.</translation>
    </message>
    <message>
        <source>Name the recordings of the voice: audio files, or a folder of them.</source>
        <translation>Nenne die Aufnahmen der Stimme: Audiodateien oder einen Ordner damit.</translation>
    </message>
    <message>
        <source>The installed voices lack a usable {file}, which cloning needs.</source>
        <translation>Den installierten Stimmen fehlt {file}, das zum Klonen nötig ist.</translation>
    </message>
    <message>
        <source>Cloning needs {file}, which is missing or damaged.</source>
        <translation>Zum Klonen wird {file} gebraucht; die Datei fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Install VoiceShift again.</source>
        <translation>Installiere VoiceShift neu.</translation>
    </message>
    <message>
        <source>A voice is cloned only with its speaker&apos;s consent.</source>
        <translation>Eine Stimme wird nur mit der Einwilligung der sprechenden Person geklont.</translation>
    </message>
    <message>
        <source>Say in a sentence who speaks and what they agreed to: --consent &quot;I am the speaker and agree to ...&quot;.</source>
        <translation>Sage in einem Satz, wer spricht und womit die Person einverstanden ist, etwa: „Ich spreche selbst und bin mit dieser Stimme in meinem Stream einverstanden“.</translation>
    </message>
    <message>
        <source>The consent has {count} characters; {limit} is the limit.</source>
        <translation>Die Einwilligung hat {count} Zeichen; höchstens {limit} sind erlaubt.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürze sie.</translation>
    </message>
    <message>
        <source>“{name}” is of an older core.</source>
        <translation>„{name}“ gehört zu einem älteren Kern.</translation>
    </message>
    <message>
        <source>Clone it anew.</source>
        <translation>Klone sie neu.</translation>
    </message>
    <message>
        <source>“{name}” is made of several voices.</source>
        <translation>„{name}“ besteht aus mehreren Stimmen.</translation>
    </message>
    <message>
        <source>Clone them anew.</source>
        <translation>Klone sie neu.</translation>
    </message>
    <message>
        <source>Nothing was found that is better than “{name}” by what you asked for, so that stays.</source>
        <translation>Es fand sich nichts, was in dem, worum du gebeten hast, besser ist als „{name}“; die bleibt also.</translation>
    </message>
    <message>
        <source>Add more and clearer recordings, and clone it anew.</source>
        <translation>Füge mehr und klarere Aufnahmen hinzu und klone sie neu.</translation>
    </message>
    <message>
        <source>These are not the recordings that “{name}” was made of, and its consent is for those alone.</source>
        <translation>Das sind nicht die Aufnahmen, aus denen „{name}“ gemacht wurde, und nur für jene gilt die Einwilligung.</translation>
    </message>
    <message>
        <source>Name the same files, or clone a new voice.</source>
        <translation>Nimm dieselben Dateien, oder klone eine neue Stimme.</translation>
    </message>
    <message>
        <source>“{name}” waits to be chosen or not.</source>
        <translation>Für „{name}“ steht die Wahl noch aus.</translation>
    </message>
    <message>
        <source>Listen to both, then say voiceshift clone &quot;{name}&quot; --keep later, or --keep earlier.</source>
        <translation>Höre dir beide an und wähle dann, welche bleibt (im Terminal: voiceshift clone &quot;{name}&quot; --keep later oder --keep earlier).</translation>
    </message>
    <message>
        <source>There is nothing to choose: “{name}” was not made again.</source>
        <translation>Es gibt nichts zu wählen: „{name}“ wurde nicht noch einmal gemacht.</translation>
    </message>
    <message>
        <source>Say what is wrong with it first: voiceshift clone &quot;{name}&quot; --again unlike, unclear or buzzy.</source>
        <translation>Sage zuerst, was an ihr nicht stimmt (im Terminal: voiceshift clone &quot;{name}&quot; --again unlike, unclear oder buzzy).</translation>
    </message>
    <message>
        <source>The choice cannot be written to {folder} ({reason}).</source>
        <translation>Die Wahl lässt sich nicht nach {folder} schreiben ({reason}).</translation>
    </message>
    <message>
        <source>Both voices are kept.</source>
        <translation>Beide Stimmen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Free some space, then choose again.</source>
        <translation>Schaffe Platz und wähle noch einmal.</translation>
    </message>
    <message>
        <source>The recordings of “{name}” are not where they were; VoiceShift keeps no copy of them.</source>
        <translation>Die Aufnahmen von „{name}“ liegen nicht mehr dort; VoiceShift behält keine Kopie.</translation>
    </message>
    <message>
        <source>Name them: voiceshift clone &quot;{name}&quot; FILES… --again unlike.</source>
        <translation>Nenne sie im Terminal: voiceshift clone &quot;{name}&quot; DATEIEN… --again unlike.</translation>
    </message>
    <message>
        <source>“{name}” is no voice that was cloned here.</source>
        <translation>„{name}“ ist keine Stimme, die hier geklont wurde.</translation>
    </message>
    <message>
        <source>voiceshift voices lists them.</source>
        <translation>Im Terminal führt „voiceshift voices“ sie auf.</translation>
    </message>
    <message>
        <source>Free some space, then start the same command again.</source>
        <translation>Schaffe Platz und starte es noch einmal.</translation>
    </message>
    <message>
        <source>Use {range}.</source>
        <translation>Erlaubt: {range}.</translation>
    </message>
    <message>
        <source>{title}: {value} is not a number.</source>
        <translation>{title}: {value} ist keine Zahl.</translation>
    </message>
    <message>
        <source>{title}: {value} is not a {kind}.</source>
        <translation>{title}: {value} hat nicht die Art {kind}.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>Cloned from {seconds} s of recordings ({depth}).</source>
        <translation>Geklont aus {seconds} s Aufnahmen ({depth}).</translation>
    </message>
    <message>
        <source>instant</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>tuned</source>
        <translation>angepasst</translation>
    </message>
    <message>
        <source>made by a user of VoiceShift</source>
        <translation>von jemandem gemacht, der VoiceShift benutzt</translation>
    </message>
    <message>
        <source>as its speaker agreed</source>
        <translation>wie die sprechende Person eingewilligt hat</translation>
    </message>
    <message>
        <source>Consent of {date}: “{statement}”</source>
        <translation>Einwilligung vom {date}: „{statement}“</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>high ({how})</source>
        <translation>hoch ({how})</translation>
    </message>
    <message>
        <source>real time ({how})</source>
        <translation>Echtzeit ({how})</translation>
    </message>
    <message>
        <source>Bypass on or off</source>
        <translation>Bypass an oder aus</translation>
    </message>
    <message>
        <source>Real voice while held</source>
        <translation>Echte Stimme, solange gehalten</translation>
    </message>
    <message>
        <source>Mute on or off</source>
        <translation>Stumm an oder aus</translation>
    </message>
    <message>
        <source>Start or end a recording</source>
        <translation>Aufnahme starten oder beenden</translation>
    </message>
    <message>
        <source>Set a marker in the recording</source>
        <translation>Marke in die Aufnahme setzen</translation>
    </message>
    <message>
        <source>Pitch down</source>
        <translation>Tonhöhe tiefer</translation>
    </message>
    <message>
        <source>Pitch up</source>
        <translation>Tonhöhe höher</translation>
    </message>
    <message>
        <source>A/B: back to the voice before</source>
        <translation>A/B: zurück zur Stimme davor</translation>
    </message>
    <message>
        <source>Previous voice</source>
        <translation>Vorige Stimme</translation>
    </message>
    <message>
        <source>Next voice</source>
        <translation>Nächste Stimme</translation>
    </message>
    <message>
        <source>Voice 1</source>
        <translation>Stimme 1</translation>
    </message>
    <message>
        <source>Voice 2</source>
        <translation>Stimme 2</translation>
    </message>
    <message>
        <source>Voice 3</source>
        <translation>Stimme 3</translation>
    </message>
    <message>
        <source>Voice 4</source>
        <translation>Stimme 4</translation>
    </message>
    <message>
        <source>Voice 5</source>
        <translation>Stimme 5</translation>
    </message>
    <message>
        <source>Voice 6</source>
        <translation>Stimme 6</translation>
    </message>
    <message>
        <source>Voice 7</source>
        <translation>Stimme 7</translation>
    </message>
    <message>
        <source>Voice 8</source>
        <translation>Stimme 8</translation>
    </message>
    <message>
        <source>Voice 9</source>
        <translation>Stimme 9</translation>
    </message>
    <message>
        <source>MIDI controller</source>
        <translation>MIDI-Controller</translation>
    </message>
    <message>
        <source>Delay or safety: &apos;low&apos; answers soonest and speaks a little less clearly, &apos;safe&apos; survives the busiest computer and follows the pitch best.</source>
        <translation>Verzögerung oder Sicherheit: „Niedrig“ antwortet am schnellsten und spricht etwas undeutlicher, „Sicher“ übersteht den beschäftigtsten Rechner und folgt der Tonhöhe am besten.</translation>
    </message>
    <message>
        <source>Language of the window; it can start again at once to show it.</source>
        <translation>Sprache des Fensters; es kann dafür gleich neu starten.</translation>
    </message>
    <message>
        <source>Brighter text and lines on black, once the window starts again; a system that is set to high contrast has it anyway.</source>
        <translation>Hellere Schrift und Linien auf Schwarz, sobald das Fenster neu startet; ein System mit hohem Kontrast bekommt ihn ohnehin.</translation>
    </message>
    <message>
        <source>The controller whose notes and knobs press actions; empty for none.</source>
        <translation>Der Controller, dessen Noten und Regler Aktionen auslösen; leer für keinen.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Firm, clear-spoken American man.</source>
        <translation>Fester Amerikaner, spricht deutlich.</translation>
    </message>
    <message>
        <source>man</source>
        <translation>Mann</translation>
    </message>
    <message>
        <source>firm</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>Big and settled: Ben and Flemish Guy.</source>
        <translation>Groß und gesetzt: Ben und Flemish Guy.</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>tief</translation>
    </message>
    <message>
        <source>big</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>Calm, low Flemish man.</source>
        <translation>Ruhiger, tiefer Flame.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>tief</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>A whisper down a cold corridor.</source>
        <translation>Ein Flüstern in einem kalten Flur.</translation>
    </message>
    <message>
        <source>spooky</source>
        <translation>gruselig</translation>
    </message>
    <message>
        <source>whisper</source>
        <translation>Flüstern</translation>
    </message>
    <message>
        <source>Slow mountain of a man.</source>
        <translation>Langsamer Berg von einem Mann.</translation>
    </message>
    <message>
        <source>monster</source>
        <translation>Monster</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>Somebody breathed from a balloon.</source>
        <translation>Wie mit Gas aus dem Ballon.</translation>
    </message>
    <message>
        <source>funny</source>
        <translation>lustig</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>Young and light: Stella and Kerstin.</source>
        <translation>Jung und leicht: Stella und Kerstin.</translation>
    </message>
    <message>
        <source>young</source>
        <translation>jung</translation>
    </message>
    <message>
        <source>light</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>Warm, unhurried American lady.</source>
        <translation>Warme, ruhige Amerikanerin.</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warm</translation>
    </message>
    <message>
        <source>Clear, bright German woman.</source>
        <translation>Klare, helle deutsche Frauenstimme.</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>Soft, friendly Flemish woman.</source>
        <translation>Sanfte, freundliche Flämin.</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>sanft</translation>
    </message>
    <message>
        <source>friendly</source>
        <translation>freundlich</translation>
    </message>
    <message>
        <source>Close, full and loud, from an old receiver.</source>
        <translation>Nah und voll, wie aus dem alten Radio.</translation>
    </message>
    <message>
        <source>announcer</source>
        <translation>Ansager</translation>
    </message>
    <message>
        <source>loud</source>
        <translation>laut</translation>
    </message>
    <message>
        <source>Between Ben and Stella, and neither.</source>
        <translation>Weder Ben noch Stella: dazwischen.</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>dazwischen</translation>
    </message>
    <message>
        <source>even</source>
        <translation>ausgeglichen</translation>
    </message>
    <message>
        <source>One note, and a tin can around it.</source>
        <translation>Ein einziger Ton in einer Blechdose.</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>monotone</source>
        <translation>monoton</translation>
    </message>
    <message>
        <source>Lively, clear-spoken American woman.</source>
        <translation>Lebhafte, klare Amerikanerin.</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>lebhaft</translation>
    </message>
    <message>
        <source>There is no output that only you hear. Choose headphones above, then play it again.</source>
        <translation>Es gibt keine Ausgabe, die nur du hörst. Wähle oben Kopfhörer und spiele es noch einmal ab.</translation>
    </message>
    <message>
        <source>Choose headphones above to hear takes.</source>
        <translation>Wähle oben Kopfhörer, um Takes zu hören.</translation>
    </message>
    <message>
        <source>Heard on {device}: others may hear it too. Headphones are safe.</source>
        <translation>Zu hören auf {device}: Andere hören vielleicht mit. Sicher sind Kopfhörer.</translation>
    </message>
    <message>
        <source>Playing on {device}.</source>
        <translation>Spielt auf {device}.</translation>
    </message>
    <message>
        <source>Heard on {device}, by nobody else.</source>
        <translation>Zu hören auf {device}, von niemandem sonst.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>VoiceShift could not be started for this.</source>
        <translation>VoiceShift ließ sich dafür nicht starten.</translation>
    </message>
    <message>
        <source>Unlike</source>
        <translation>Unähnlich</translation>
    </message>
    <message>
        <source>It does not sound like the person: make it more alike.</source>
        <translation>Sie klingt nicht wie die Person: ähnlicher machen.</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Undeutlich</translation>
    </message>
    <message>
        <source>Words are hard to understand: make it clearer.</source>
        <translation>Wörter sind schwer zu verstehen: deutlicher machen.</translation>
    </message>
    <message>
        <source>Buzzy</source>
        <translation>Schnarrend</translation>
    </message>
    <message>
        <source>It buzzes or rasps: make it softer.</source>
        <translation>Sie schnarrt oder kratzt: weicher machen.</translation>
    </message>
    <message>
        <source>Keep the earlier</source>
        <translation>Frühere behalten</translation>
    </message>
    <message>
        <source>The new one is put away and can be brought back.</source>
        <translation>Die neue wird weggelegt und kann zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Keep the new one</source>
        <translation>Neue behalten</translation>
    </message>
    <message>
        <source>The earlier one is put away and can be brought back.</source>
        <translation>Die frühere wird weggelegt und kann zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Not right yet? It sounds…</source>
        <translation>Noch nicht richtig? Sie klingt …</translation>
    </message>
    <message>
        <source>By the numbers the new one is better: {after}, before {before} (less is better). Listen to both; your ear decides.</source>
        <translation>Nach Zahlen ist die neue besser: {after}, vorher {before} (weniger ist besser). Hör beide an; dein Ohr entscheidet.</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Tasten drücken</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
</context>
</TS>
