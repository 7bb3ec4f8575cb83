<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Take this message away.</source>
        <translation>Quitar este mensaje.</translation>
    </message>
    <message>
        <source>Turn bypass off</source>
        <translation>Desactivar bypass</translation>
    </message>
    <message>
        <source>Send the converted voice again.</source>
        <translation>Volver a enviar la voz convertida.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Todo está bien</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revisar otra vez</translation>
    </message>
    <message>
        <source>Examine everything once more.</source>
        <translation>Examinar todo una vez más.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copiar diagnóstico</translation>
    </message>
    <message>
        <source>Pack settings, devices, versions, meters and the log, but no sound, into a file to paste where you ask for help.</source>
        <translation>Reunir ajustes, dispositivos, versiones, niveles y registro, pero ningún sonido, en un archivo para pegarlo donde pidas ayuda.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Go through the set-up of microphone, pitch and delay again.</source>
        <translation>Repetir la preparación de micrófono, tono y retardo.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Return to the voices.</source>
        <translation>Volver a las voces.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Look these up yourself</source>
        <translation>Compruébalo tú</translation>
    </message>
    <message>
        <source>Other programs now see “{name}”. Choose it as the microphone in Discord, OBS or your game.</source>
        <translation>Otros programas ven ahora «{name}». Elígelo como micrófono en Discord, OBS o tu juego.</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>Demo speech</source>
        <translation>Voz de demostración</translation>
    </message>
    <message>
        <source>Nowhere (silent)</source>
        <translation>A ninguna parte (silencio)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>“{name}” cannot be made here now. “Check-up” says why; or choose another output.</source>
        <translation>«{name}» no se puede crear aquí ahora. El diagnóstico dice por qué; o elige otra salida.</translation>
    </message>
    <message>
        <source>“{name}” is not connected. Plug it in and press “Look again”, or choose another microphone.</source>
        <translation>«{name}» no está conectado. Conéctalo y pulsa «Buscar otra vez», o elige otro micrófono.</translation>
    </message>
    <message>
        <source>“{name}” is not connected. Plug it in and press “Look again”, or choose another output.</source>
        <translation>«{name}» no está conectado. Conéctalo y pulsa «Buscar otra vez», o elige otra salida.</translation>
    </message>
    <message>
        <source>“{name}” is not connected. Plug it in and press “Look again”, or choose another pair of headphones.</source>
        <translation>«{name}» no está conectado. Conéctalo y pulsa «Buscar otra vez», o elige otros auriculares.</translation>
    </message>
    <message>
        <source>No microphone was found, so the demo speech is used instead.</source>
        <translation>No se encontró ningún micrófono; se usa la voz de demostración.</translation>
    </message>
    <message>
        <source>No output was found, so nothing will be heard.</source>
        <translation>No se encontró ninguna salida; no se oirá nada.</translation>
    </message>
    <message>
        <source>Plug a device in, then press “Look again”.</source>
        <translation>Conecta un dispositivo y pulsa «Buscar otra vez».</translation>
    </message>
    <message>
        <source>The voice “{wanted}” is not installed any more; {used} is used instead.</source>
        <translation>La voz «{wanted}» ya no está instalada; se usa {used} en su lugar.</translation>
    </message>
    <message>
        <source>Stay silent for two seconds, so that your room&apos;s noise is learnt and removed.</source>
        <translation>Guarda silencio dos segundos para aprender y quitar el ruido de tu habitación.</translation>
    </message>
    <message>
        <source>Press Start first: the room is heard through the microphone.</source>
        <translation>Pulsa Iniciar primero: la habitación se oye por el micrófono.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Learn my room’s noise</source>
        <translation>Aprender el ruido de mi habitación</translation>
    </message>
    <message>
        <source>Learning the room’s noise</source>
        <translation>Aprendiendo el ruido de la habitación</translation>
    </message>
    <message>
        <source>How much has been heard.</source>
        <translation>Cuánto se ha oído ya.</translation>
    </message>
    <message>
        <source>Learning… stay silent</source>
        <translation>Aprendiendo… guarda silencio</translation>
    </message>
    <message>
        <source>Press Stop first: devices can only be looked for while nothing runs.</source>
        <translation>Pulsa Detener primero: los dispositivos solo se buscan cuando nada está en marcha.</translation>
    </message>
    <message>
        <source>Look again for devices that were plugged in or out.</source>
        <translation>Buscar dispositivos que se hayan conectado o desconectado.</translation>
    </message>
    <message>
        <source>Finish the recording first, then change the device.</source>
        <translation>Termina primero la grabación y cambia después el dispositivo.</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (no encontrado)</translation>
    </message>
    <message>
        <source>Hear myself</source>
        <translation>Oírme</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Look again for devices</source>
        <translation>Buscar dispositivos otra vez</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>Auriculares</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>The diagnostics cannot be written to {folder} ({reason}). Make room on the disk, then try again.</source>
        <translation>El diagnóstico no se puede escribir en {folder} ({reason}). Libera espacio en el disco e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The devices from before are in use again.</source>
        <translation>Los dispositivos anteriores vuelven a estar en uso.</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>En esta ventana</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>MIDI</source>
        <translation>MIDI</translation>
    </message>
    <message>
        <source>Keys for “{action}” while this window is used.</source>
        <translation>Teclas para «{action}» mientras se usa esta ventana.</translation>
    </message>
    <message>
        <source>{action}, everywhere</source>
        <translation>{action}, en todas partes</translation>
    </message>
    <message>
        <source>Keys for “{action}” that work while another program has the keyboard.</source>
        <translation>Teclas para «{action}» que funcionan aunque otro programa tenga el teclado.</translation>
    </message>
    <message>
        <source>{action}, by MIDI</source>
        <translation>{action}, por MIDI</translation>
    </message>
    <message>
        <source>What presses “{action}” on the MIDI controller.</source>
        <translation>Lo que activa «{action}» en el controlador MIDI.</translation>
    </message>
    <message>
        <source>Keys under “Everywhere” also work while a game has the keyboard. VoiceShift listens for them only if you choose some, and other programs still get them.</source>
        <translation>Las teclas de «En todas partes» también funcionan mientras un juego tiene el teclado. VoiceShift solo las escucha si eliges alguna, y los demás programas las siguen recibiendo.</translation>
    </message>
    <message>
        <source>Press it now…</source>
        <translation>Púlsalo ahora…</translation>
    </message>
    <message>
        <source>Learn…</source>
        <translation>Aprender…</translation>
    </message>
    <message>
        <source>No MIDI controller</source>
        <translation>Sin controlador MIDI</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>For this the microphone must hear the output: a loudspeaker beside it, a wire, or a virtual cable&apos;s recording side.</source>
        <translation>Para esto el micrófono debe oír la salida: un altavoz al lado, un cable o el lado de grabación de un cable virtual.</translation>
    </message>
    <message>
        <source>You are live. Whoever listens to {output} will hear four soft chirps (−20 dBFS) within five seconds, and not your voice: it is silent meanwhile and comes back by itself.</source>
        <translation>Estás en directo. Quien escuche {output} oirá cuatro pitidos suaves (−20 dBFS) en cinco segundos, y no tu voz: calla mientras tanto y vuelve sola.</translation>
    </message>
    <message>
        <source>{output} will play four soft chirps (−20 dBFS) within five seconds. Your microphone stays muted, but a program that listens to this output, such as a call or a stream, will hear the chirps. They are played once more if only the other end of a virtual cable can hear them.</source>
        <translation>{output} reproducirá cuatro pitidos suaves (−20 dBFS) en cinco segundos. Tu micrófono sigue silenciado, pero un programa que escuche esta salida, como una llamada o una emisión, oirá los pitidos. Se repiten una vez si solo puede oírlos el otro extremo de un cable virtual.</translation>
    </message>
    <message>
        <source>Measure the delay</source>
        <translation>Medir el retardo</translation>
    </message>
    <message>
        <source>How late is your voice, really?</source>
        <translation>¿Cuánto se retrasa tu voz en realidad?</translation>
    </message>
    <message>
        <source>Listening for the chirps</source>
        <translation>Escuchando los pitidos</translation>
    </message>
    <message>
        <source>Interrupt my voice and measure</source>
        <translation>Interrumpir mi voz y medir</translation>
    </message>
    <message>
        <source>Play the chirps</source>
        <translation>Reproducir los pitidos</translation>
    </message>
    <message>
        <source>Play the chirps now and listen for them.</source>
        <translation>Reproducir los pitidos ahora y escucharlos.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close without playing anything.</source>
        <translation>Cerrar sin reproducir nada.</translation>
    </message>
    <message>
        <source>Stated, not measured</source>
        <translation>Declarado, no medido</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Heard on {device}; the chirps agree to {ms} ms.</source>
        <translation>Oído en {device}; los pitidos coinciden hasta {ms} ms.</translation>
    </message>
    <message>
        <source>Capture and output are shared out as the drivers share theirs.</source>
        <translation>Captura y salida se reparten como los controladores reparten lo suyo.</translation>
    </message>
    <message>
        <source>The microphone did not hear it: its capture is what the driver states.</source>
        <translation>El micrófono no lo oyó: su captura es la que declara el controlador.</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>No medido</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>Escuchando…</translation>
    </message>
    <message>
        <source>Please be quiet for a moment.</source>
        <translation>Guarda silencio un momento.</translation>
    </message>
    <message>
        <source>Clone a voice</source>
        <translation>Clonar una voz</translation>
    </message>
    <message>
        <source>Drop recordings here</source>
        <translation>Suelta grabaciones aquí</translation>
    </message>
    <message>
        <source>Remove steady noise first</source>
        <translation>Quitar antes el ruido constante</translation>
    </message>
    <message>
        <source>Take a fan’s or computer’s noise out of the recordings.</source>
        <translation>Quitar de las grabaciones el ruido de un ventilador u ordenador.</translation>
    </message>
    <message>
        <source>Keeping what is done…</source>
        <translation>Guardando lo hecho…</translation>
    </message>
    <message>
        <source>Recordings of one person</source>
        <translation>Grabaciones de una sola persona</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Give the voice a name.</source>
        <translation>Pon nombre a la voz.</translation>
    </message>
    <message>
        <source>Drop recordings here, or read sentences.</source>
        <translation>Suelta grabaciones aquí o lee frases.</translation>
    </message>
    <message>
        <source>Write who speaks and what they agreed to: no voice without that.</source>
        <translation>Escribe quién habla y qué ha aceptado: sin eso no hay voz.</translation>
    </message>
    <message>
        <source>Done: the voice is among yours.</source>
        <translation>Listo: la voz está entre las tuyas.</translation>
    </message>
    <message>
        <source>Done: listen to both, then keep one.</source>
        <translation>Listo: escucha las dos y conserva una.</translation>
    </message>
    <message>
        <source>Paused. Nothing is lost, even if you close the program.</source>
        <translation>En pausa. No se pierde nada aunque cierres el programa.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Stop for now and go on later, or go on.</source>
        <translation>Parar por ahora y seguir después, o seguir.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Another voice</source>
        <translation>Otra voz</translation>
    </message>
    <message>
        <source>Go back to the first page.</source>
        <translation>Volver a la primera página.</translation>
    </message>
    <message>
        <source>Name of the voice</source>
        <translation>Nombre de la voz</translation>
    </message>
    <message>
        <source>I am the speaker and agree to this voice being used on my stream</source>
        <translation>Soy quien habla y acepto que esta voz se use en mi emisión</translation>
    </message>
    <message>
        <source>Consent of the speaker</source>
        <translation>Consentimiento de quien habla</translation>
    </message>
    <message>
        <source>Who speaks and what they agreed to; it becomes part of the voice.</source>
        <translation>Quién habla y qué ha aceptado; queda como parte de la voz.</translation>
    </message>
    <message>
        <source>What the voice is made of.</source>
        <translation>De qué se hace la voz.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Choose recordings of one person.</source>
        <translation>Elegir grabaciones de una sola persona.</translation>
    </message>
    <message>
        <source>Read sentences…</source>
        <translation>Leer frases…</translation>
    </message>
    <message>
        <source>Record yourself reading.</source>
        <translation>Grabarte leyendo.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take the selected off the list.</source>
        <translation>Quitar lo elegido de la lista.</translation>
    </message>
    <message>
        <source>Make the voice</source>
        <translation>Crear la voz</translation>
    </message>
    <message>
        <source>Begin; it takes minutes.</source>
        <translation>Empezar; tarda minutos.</translation>
    </message>
    <message>
        <source>Half a minute of one person speaking clearly is enough, three minutes sound better. Everything stays on this computer.</source>
        <translation>Medio minuto de una persona hablando claro basta; tres minutos suenan mejor. Todo queda en este ordenador.</translation>
    </message>
    <message>
        <source>The consent is shown on the card, and what the voice says carries a mark that it is synthetic. Never clone anybody who did not agree.</source>
        <translation>El consentimiento aparece en la tarjeta, y lo que dice la voz lleva una marca de que es sintético. Nunca clones a quien no haya aceptado.</translation>
    </message>
    <message>
        <source>Who speaks, and what did they agree to?</source>
        <translation>¿Quién habla y qué ha aceptado?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back to the window; the work goes on.</source>
        <translation>Volver a la ventana; el trabajo sigue.</translation>
    </message>
    <message>
        <source>Back to the window.</source>
        <translation>Volver a la ventana.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>declarado</translation>
    </message>
    <message>
        <source>{ms} milliseconds, {how}</source>
        <translation>{ms} milisegundos, {how}</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Captura</translation>
    </message>
    <message>
        <source>Microphone to VoiceShift, as the driver reports it. What a driver does not know of, such as a wireless link, comes on top.</source>
        <translation>Del micrófono a VoiceShift, según el controlador. Lo que un controlador no conoce, como un enlace inalámbrico, se suma.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>Collecting 10 ms of sound, and the reserve that keeps the voice from breaking up. The profiles Low, Balanced and Safe choose how much.</source>
        <translation>Reunir 10 ms de sonido y la reserva que evita cortes en la voz. Los perfiles Bajo, Equilibrado y Seguro deciden cuánta.</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritmo</translation>
    </message>
    <message>
        <source>How far the conversion has to listen ahead, by design: the same on every computer.</source>
        <translation>Cuánto debe escuchar por adelantado la conversión, por diseño: igual en cualquier ordenador.</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>What this computer needs to convert 10 ms, as measured.</source>
        <translation>Lo que este ordenador necesita para convertir 10 ms, medido.</translation>
    </message>
    <message>
        <source>VoiceShift to the loudspeaker or virtual cable, as the driver reports it. What a chat program adds comes on top.</source>
        <translation>De VoiceShift al altavoz o cable virtual, según el controlador. Lo que añade un programa de chat se suma.</translation>
    </message>
    <message>
        <source>From your mouth to the chosen output: the sum of the parts below. Capture and output are what the drivers report, the rest is known or measured here. In OBS, delay your video by this much.</source>
        <translation>De tu boca a la salida elegida: la suma de las partes de abajo. Captura y salida las declaran los controladores; lo demás se conoce o se mide aquí. En OBS, retrasa tu vídeo esto mismo.</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>Medir…</translation>
    </message>
    <message>
        <source>Check this figure with a chirp. It is explained first; nothing is played yet.</source>
        <translation>Comprobar esta cifra con un pitido. Primero se explica; todavía no suena nada.</translation>
    </message>
    <message>
        <source>OBS…</source>
        <translation>OBS…</translation>
    </message>
    <message>
        <source>Delay your video</source>
        <translation>Retrasar tu vídeo</translation>
    </message>
    <message>
        <source>Hand this figure to OBS, so that lips and voice meet.</source>
        <translation>Pasar esta cifra a OBS para que labios y voz coincidan.</translation>
    </message>
    <message>
        <source>How much of the time for each 10 ms the conversion takes.</source>
        <translation>Cuánto del tiempo de cada 10 ms ocupa la conversión.</translation>
    </message>
    <message>
        <source>{ms} milliseconds from mouth to output: {words}</source>
        <translation>{ms} milisegundos de la boca a la salida: {words}</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>{gaps} ({late} late)</source>
        <translation>{gaps} ({late} tarde)</translation>
    </message>
    <message>
        <source>Dropouts since the start.
Microphone overflows: {overflows}
Output starvations: {starvations}
Flags from the driver: {flags}
Late hops, faded over: {late}
If they keep coming, choose a safer profile or close what keeps the computer busy.</source>
        <translation>Cortes desde el inicio.
Desbordes del micrófono: {overflows}
Salida sin datos: {starvations}
Avisos del controlador: {flags}
Bloques tardíos, disimulados: {late}
Si no paran, elige un perfil más seguro o cierra lo que ocupa el ordenador.</translation>
    </message>
    <message>
        <source>{percent} % high</source>
        <translation>{percent} % alta</translation>
    </message>
    <message>
        <source>mouth to output</source>
        <translation>boca a salida</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>Cortes</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordenador</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>SATURA</translation>
    </message>
    <message>
        <source>{title} level</source>
        <translation>Nivel de {title}</translation>
    </message>
    <message>
        <source>Bar: loudness. Tick and number: the highest peak of the last second.
Peaks between −12 and −6 dB are right; {lamp} says that they were too loud.</source>
        <translation>Barra: sonoridad. Marca y número: el pico más alto del último segundo.
Picos entre −12 y −6 dB están bien; {lamp} avisa de que fueron demasiado fuertes.</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>silencio</translation>
    </message>
    <message>
        <source>average {rms} dB, peak {peak} dB</source>
        <translation>media {rms} dB, pico {peak} dB</translation>
    </message>
    <message>
        <source>Say a sentence or two, then be quiet for a moment.</source>
        <translation>Di una o dos frases y luego guarda silencio un momento.</translation>
    </message>
    <message>
        <source>Speech {speech}, room {room}</source>
        <translation>Voz {speech}, habitación {room}</translation>
    </message>
    <message>
        <source>Nothing is heard from {name}.</source>
        <translation>No se oye nada de {name}.</translation>
    </message>
    <message>
        <source>Choose another microphone above, or see that this one is not muted.</source>
        <translation>Elige otro micrófono arriba o comprueba que este no esté silenciado.</translation>
    </message>
    <message>
        <source>{told}: too loud, it clips.</source>
        <translation>{told}: demasiado fuerte, satura.</translation>
    </message>
    <message>
        <source>Turn the microphone’s gain down.</source>
        <translation>Baja la ganancia del micrófono.</translation>
    </message>
    <message>
        <source>{told}: quiet.</source>
        <translation>{told}: bajo.</translation>
    </message>
    <message>
        <source>Move closer, or turn the microphone’s gain up.</source>
        <translation>Acércate o sube la ganancia del micrófono.</translation>
    </message>
    <message>
        <source>{told}: hard to tell apart.</source>
        <translation>{told}: difícil de distinguir.</translation>
    </message>
    <message>
        <source>Be quiet for a moment; if this stays, remove the noise below.</source>
        <translation>Guarda silencio un momento; si sigue así, quita el ruido abajo.</translation>
    </message>
    <message>
        <source>{told}: a noisy room.</source>
        <translation>{told}: habitación ruidosa.</translation>
    </message>
    <message>
        <source>Remove the noise below.</source>
        <translation>Quita el ruido abajo.</translation>
    </message>
    <message>
        <source>{told}: good.</source>
        <translation>{told}: bien.</translation>
    </message>
    <message>
        <source>Your converted voice comes a little after your picture. Delayed by this much, lips and voice meet. If your camera lags by itself, a little less will do.</source>
        <translation>Tu voz convertida llega un poco después que tu imagen. Con este retraso, labios y voz coinciden. Si tu cámara ya se retrasa, basta con algo menos.</translation>
    </message>
    <message>
        <source>Press Start first: the delay is known while you are live.</source>
        <translation>Pulsa Iniciar primero: el retardo se conoce cuando estás en directo.</translation>
    </message>
    <message>
        <source>Delay your video by {ms} ms</source>
        <translation>Retrasa tu vídeo {ms} ms</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Put the number on the clipboard.</source>
        <translation>Poner el número en el portapapeles.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>The camera in OBS whose picture is delayed.</source>
        <translation>La cámara de OBS cuya imagen se retrasa.</translation>
    </message>
    <message>
        <source>Set it in OBS</source>
        <translation>Ajustarlo en OBS</translation>
    </message>
    <message>
        <source>Give this camera the filter “VoiceShift delay”.</source>
        <translation>Poner a esta cámara el filtro «VoiceShift delay».</translation>
    </message>
    <message>
        <source>OBS&apos;s WebSocket password</source>
        <translation>Contraseña WebSocket de OBS</translation>
    </message>
    <message>
        <source>OBS shows it under Tools, WebSocket Server Settings; it is kept in a file that only you can read.</source>
        <translation>OBS la muestra en Herramientas, Ajustes del servidor WebSocket; se guarda en un archivo que solo tú puedes leer.</translation>
    </message>
    <message>
        <source>Look for OBS again</source>
        <translation>Buscar OBS otra vez</translation>
    </message>
    <message>
        <source>Ask OBS for its cameras.</source>
        <translation>Preguntar a OBS por sus cámaras.</translation>
    </message>
    <message>
        <source>Looking for OBS…</source>
        <translation>Buscando OBS…</translation>
    </message>
    <message>
        <source>“{camera}” is delayed by {ms} ms, by its filter “VoiceShift delay”.</source>
        <translation>«{camera}» se retrasa {ms} ms con su filtro «VoiceShift delay».</translation>
    </message>
    <message>
        <source>Asking OBS…</source>
        <translation>Preguntando a OBS…</translation>
    </message>
    <message>
        <source>OBS is running.</source>
        <translation>OBS está abierto.</translation>
    </message>
    <message>
        <source>OBS is running, but it has no camera.</source>
        <translation>OBS está abierto, pero no tiene cámara.</translation>
    </message>
    <message>
        <source>{ms} is on the clipboard.</source>
        <translation>{ms} está en el portapapeles.</translation>
    </message>
    <message>
        <source>LIMIT</source>
        <translation>LÍMITE</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Change shortcuts, folders and defaults.</source>
        <translation>Cambiar atajos, carpetas y valores iniciales.</translation>
    </message>
    <message>
        <source>Find out why others do not hear you, or hear you badly.</source>
        <translation>Averiguar por qué otros no te oyen, o te oyen mal.</translation>
    </message>
    <message>
        <source>“{name}” was checked and installed. It stands under “{section}”.</source>
        <translation>«{name}» se comprobó e instaló. Está en «{section}».</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>«{name}» se eliminó.</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Añadir marca</translation>
    </message>
    <message>
        <source>Set a marker where the playhead is (M).</source>
        <translation>Poner una marca en la posición de reproducción (M).</translation>
    </message>
    <message>
        <source>Name marker</source>
        <translation>Nombrar marca</translation>
    </message>
    <message>
        <source>Name the selected marker (F2).</source>
        <translation>Nombrar la marca elegida (F2).</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>Eliminar marca</translation>
    </message>
    <message>
        <source>Delete the selected marker.</source>
        <translation>Eliminar la marca elegida.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take the last change of the markers back.</source>
        <translation>Deshacer el último cambio de las marcas.</translation>
    </message>
    <message>
        <source>Copy chapters</source>
        <translation>Copiar capítulos</translation>
    </message>
    <message>
        <source>Copy times and names, as video descriptions want them.</source>
        <translation>Copiar tiempos y nombres como los piden las descripciones de vídeos.</translation>
    </message>
    <message>
        <source>No markers yet: set one here, or by its key while you record.</source>
        <translation>Aún no hay marcas: pon una aquí, o con su tecla mientras grabas.</translation>
    </message>
    <message>
        <source>Marker {number}</source>
        <translation>Marca {number}</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>A click or Enter goes there, F2 names, Delete deletes, Ctrl+Z takes back.</source>
        <translation>Clic o Intro va allí, F2 nombra, Supr elimina, Ctrl+Z deshace.</translation>
    </message>
    <message>
        <source>Exported as {target}.</source>
        <translation>Exportado como {target}.</translation>
    </message>
    <message>
        <source>Name and tags of a preset</source>
        <translation>Nombre y etiquetas de un preset</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nombre del preset</translation>
    </message>
    <message>
        <source>What its card will say.</source>
        <translation>Lo que dirá su tarjeta.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Words to find it by, with commas between.</source>
        <translation>Palabras para encontrarlo, separadas por comas.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep the preset under this name (Enter).</source>
        <translation>Guardar el preset con este nombre (Intro).</translation>
    </message>
    <message>
        <source>Leave everything as it was (Esc).</source>
        <translation>Dejarlo todo como estaba (Esc).</translation>
    </message>
    <message>
        <source>Voice {number} of the blend</source>
        <translation>Voz {number} de la mezcla</translation>
    </message>
    <message>
        <source>Who is in the blend.</source>
        <translation>Quién está en la mezcla.</translation>
    </message>
    <message>
        <source>Share of voice {number}</source>
        <translation>Parte de la voz {number}</translation>
    </message>
    <message>
        <source>How much of the blend is this voice.</source>
        <translation>Cuánto de la mezcla es esta voz.</translation>
    </message>
    <message>
        <source>{percent} % of the blend.</source>
        <translation>{percent} % de la mezcla.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Voices of the preset</source>
        <translation>Voces del preset</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Close this; the blend is kept already (Esc).</source>
        <translation>Cerrar esto; la mezcla ya está guardada (Esc).</translation>
    </message>
    <message>
        <source>{name} is made of</source>
        <translation>{name} se compone de</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Window and takes</source>
        <translation>Ventana y tomas</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>Control remoto</translation>
    </message>
    <message>
        <source>Other programs on this computer can steer VoiceShift, such as a Stream Deck with “voiceshift ctl mute”. Nothing comes in from the network or from web pages, and a program must know a token that only you can read. Your real voice stays yours to switch on, unless you allow it here.</source>
        <translation>Otros programas de este ordenador pueden controlar VoiceShift, como un Stream Deck con «voiceshift ctl mute». Nada entra desde la red ni desde páginas web, y cada programa debe conocer un token que solo tú puedes leer. Tu voz real solo la activas tú, salvo que lo permitas aquí.</translation>
    </message>
    <message>
        <source>VoiceShift settings</source>
        <translation>Ajustes de VoiceShift</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Grupos de ajustes</translation>
    </message>
    <message>
        <source>Keys and MIDI</source>
        <translation>Teclas y MIDI</translation>
    </message>
    <message>
        <source>Use and remember these values.</source>
        <translation>Usar y recordar estos valores.</translation>
    </message>
    <message>
        <source>Close without changing anything.</source>
        <translation>Cerrar sin cambiar nada.</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Valores iniciales</translation>
    </message>
    <message>
        <source>Show the value that every setting had at first.</source>
        <translation>Mostrar el valor que cada ajuste tenía al principio.</translation>
    </message>
    <message>
        <source>default</source>
        <translation>predeterminado</translation>
    </message>
    <message>
        <source>Choose a folder (Ctrl+O).</source>
        <translation>Elegir una carpeta (Ctrl+O).</translation>
    </message>
    <message>
        <source>There is no microphone, so the demo speech is heard instead. </source>
        <translation>No hay micrófono, así que se oye la voz de demostración. </translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Your pitch</source>
        <translation>Tu tono</translation>
    </message>
    <message>
        <source>Virtual microphone</source>
        <translation>Micrófono virtual</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Retardo</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>{name} cannot be opened; the message above says why.</source>
        <translation>{name} no se puede abrir; el mensaje de arriba dice por qué.</translation>
    </message>
    <message>
        <source>Choose another microphone above, or go on without.</source>
        <translation>Elige otro micrófono arriba o sigue sin él.</translation>
    </message>
    <message>
        <source>Your microphone hears you alone. Choose them above to hear yourself.</source>
        <translation>Tu micrófono te oye solo a ti. Elige los auriculares arriba para oírte.</translation>
    </message>
    <message>
        <source>Your microphone hears them too, so others may hear an echo, or a howl.</source>
        <translation>Tu micrófono también los oye, así que otros pueden oír un eco o un pitido.</translation>
    </message>
    <message>
        <source>“Hear myself” is off and should stay off; turn the speakers down.</source>
        <translation>«Oírme» está desactivado y debe seguir así; baja los altavoces.</translation>
    </message>
    <message>
        <source>What do you listen with while you talk?</source>
        <translation>¿Con qué escuchas mientras hablas?</translation>
    </message>
    <message>
        <source>Speak one sentence, the way you always do.</source>
        <translation>Di una frase, como hablas siempre.</translation>
    </message>
    <message>
        <source>You speak around {hz} Hz.</source>
        <translation>Hablas a unos {hz} Hz.</translation>
    </message>
    <message>
        <source>{voice} is around {hz} Hz: {shift} semitones.</source>
        <translation>{voice} está a unos {hz} Hz: {shift} semitonos.</translation>
    </message>
    <message>
        <source>Switch “Fit my pitch to the voice” on to have it fitted.</source>
        <translation>Activa «Ajustar mi tono a la voz» para que se ajuste.</translation>
    </message>
    <message>
        <source>It is remembered.</source>
        <translation>Queda recordado.</translation>
    </message>
    <message>
        <source>Other programs see “{name}” while VoiceShift runs.</source>
        <translation>Otros programas ven «{name}» mientras VoiceShift está abierto.</translation>
    </message>
    <message>
        <source>Choose it as the microphone in Discord, OBS or your game.</source>
        <translation>Elígelo como micrófono en Discord, OBS o tu juego.</translation>
    </message>
    <message>
        <source>Discord, OBS and games listen to a microphone of its own.</source>
        <translation>Discord, OBS y los juegos escuchan un micrófono propio.</translation>
    </message>
    <message>
        <source>Listening for the chirps. Please be quiet for a moment.</source>
        <translation>Escuchando los pitidos. Guarda silencio un momento.</translation>
    </message>
    <message>
        <source>{ms} ms from your mouth to the output, measured.</source>
        <translation>{ms} ms de tu boca a la salida, medidos.</translation>
    </message>
    <message>
        <source>{ms} ms from your mouth to the output is what the drivers say.</source>
        <translation>{ms} ms de tu boca a la salida es lo que dicen los controladores.</translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation>No medido.</translation>
    </message>
    <message>
        <source>Two minutes to live</source>
        <translation>En directo en dos minutos</translation>
    </message>
    <message>
        <source>Five short steps: your microphone, what you listen with, your pitch, the way to Discord, OBS and games, and the delay. Nobody hears you meanwhile, and you can skip all of it.</source>
        <translation>Cinco pasos breves: tu micrófono, con qué escuchas, tu tono, el camino a Discord, OBS y juegos, y el retardo. Nadie te oye mientras tanto y puedes saltarte todo.</translation>
    </message>
    <message>
        <source>Is your microphone well set?</source>
        <translation>¿Está bien ajustado tu micrófono?</translation>
    </message>
    <message>
        <source>Choose it above, then say a sentence or two and be quiet for a moment.</source>
        <translation>Elígelo arriba, di una o dos frases y guarda silencio un momento.</translation>
    </message>
    <message>
        <source>Headphones or loudspeakers?</source>
        <translation>¿Auriculares o altavoces?</translation>
    </message>
    <message>
        <source>A microphone that hears the converted voice sends it round and round.</source>
        <translation>Un micrófono que oye la voz convertida la hace dar vueltas sin fin.</translation>
    </message>
    <message>
        <source>How high do you speak?</source>
        <translation>¿Cómo de agudo hablas?</translation>
    </message>
    <message>
        <source>VoiceShift moves your pitch to the voice’s. Known beforehand, it is right from the first word.</source>
        <translation>VoiceShift lleva tu tono al de la voz. Si se conoce antes, acierta desde la primera palabra.</translation>
    </message>
    <message>
        <source>How will others hear you?</source>
        <translation>¿Cómo te oirán los demás?</translation>
    </message>
    <message>
        <source>VoiceShift plays into a virtual microphone, which other programs listen to.</source>
        <translation>VoiceShift reproduce en un micrófono virtual que otros programas escuchan.</translation>
    </message>
    <message>
        <source>How late is your voice?</source>
        <translation>¿Cuánto se retrasa tu voz?</translation>
    </message>
    <message>
        <source>A few soft chirps tell the whole way from your mouth to the output.</source>
        <translation>Unos pitidos suaves miden todo el camino de tu boca a la salida.</translation>
    </message>
    <message>
        <source>Choose a voice and talk. {bypass} lets your real voice through, {mute} is silence. Should others not hear you, “Check-up” says why; it also brings these steps back.</source>
        <translation>Elige una voz y habla. {bypass} deja pasar tu voz real, {mute} es silencio. Si otros no te oyen, el diagnóstico dice por qué; también trae estos pasos de vuelta.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Salir en directo</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Only you hear what is played.</source>
        <translation>Solo tú oyes lo que suena.</translation>
    </message>
    <message>
        <source>Loudspeakers</source>
        <translation>Altavoces</translation>
    </message>
    <message>
        <source>Your microphone hears them too.</source>
        <translation>Tu micrófono también los oye.</translation>
    </message>
    <message>
        <source>Remove background noise</source>
        <translation>Quitar el ruido de fondo</translation>
    </message>
    <message>
        <source>Take the room’s noise out of your voice.</source>
        <translation>Quitar de tu voz el ruido de la habitación.</translation>
    </message>
    <message>
        <source>Create the virtual microphone</source>
        <translation>Crear el micrófono virtual</translation>
    </message>
    <message>
        <source>Other programs will see it as a microphone.</source>
        <translation>Otros programas lo verán como un micrófono.</translation>
    </message>
    <message>
        <source>Play four soft chirps now and listen for them.</source>
        <translation>Reproducir ahora cuatro pitidos suaves y escucharlos.</translation>
    </message>
    <message>
        <source>Skip the set-up</source>
        <translation>Omitir la preparación</translation>
    </message>
    <message>
        <source>Straight to the voices; “Check-up” brings it back.</source>
        <translation>Directo a las voces; el diagnóstico la trae de vuelta.</translation>
    </message>
    <message>
        <source>To the step before.</source>
        <translation>Al paso anterior.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>{word}: go on.</source>
        <translation>{word}: seguir.</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a step</comment>
        <translation>hecho</translation>
    </message>
    <message>
        <source>later</source>
        <translation>después</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritas</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Tuyas</translation>
    </message>
    <message>
        <source>Cloned</source>
        <translation>Clonadas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Blends</source>
        <translation>Mezclas</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Personajes</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Point at the picture to read Hz, dB and time</source>
        <translation>Señala la imagen para leer Hz, dB y tiempo</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Espectrograma</translation>
    </message>
    <message>
        <source>Frequencies of your voice above and of the converted voice below, newest on the right</source>
        <translation>Frecuencias de tu voz arriba y de la voz convertida abajo, lo más nuevo a la derecha</translation>
    </message>
    <message>
        <source>Mel</source>
        <translation>Mel</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>{scale} frequency scale</source>
        <translation>Escala de frecuencia: {scale}</translation>
    </message>
    <message>
        <source>Spread the low frequencies out, as the ear does</source>
        <translation>Separar las frecuencias graves, como hace el oído</translation>
    </message>
    <message>
        <source>Give all frequencies equal room</source>
        <translation>Dar el mismo espacio a todas las frecuencias</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Convertida</translation>
    </message>
    <message>
        <source>nothing heard</source>
        <translation>nada oído</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>hace {seconds} s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>keeps up</source>
        <translation>va al día</translation>
    </message>
    <message>
        <source>This computer converts in time.</source>
        <translation>Este ordenador convierte a tiempo.</translation>
    </message>
    <message>
        <source>more buffer</source>
        <translation>más búfer</translation>
    </message>
    <message>
        <source>Sound came too late once: a little more delay for a moment. It goes back by itself.</source>
        <translation>El sonido llegó tarde una vez: un poco más de retardo por un momento. Vuelve solo.</translation>
    </message>
    <message>
        <source>saving work</source>
        <translation>ahorra trabajo</translation>
    </message>
    <message>
        <source>Sound came too late again: several blocks are converted at once, which is less work and more delay. It goes back by itself. Close what keeps the computer busy.</source>
        <translation>El sonido volvió a llegar tarde: se convierten varios bloques a la vez, con menos trabajo y más retardo. Vuelve solo. Cierra lo que ocupa el ordenador.</translation>
    </message>
    <message>
        <source>too slow: silent</source>
        <translation>muy lento: silencio</translation>
    </message>
    <message>
        <source>This computer cannot keep up, so the voice has been faded out instead of stuttering. It comes back by itself. Close what keeps the computer busy, or choose a safer profile.</source>
        <translation>Este ordenador no llega a tiempo, así que la voz se ha apagado en lugar de entrecortarse. Vuelve sola. Cierra lo que ocupa el ordenador o elige un perfil más seguro.</translation>
    </message>
    <message>
        <source>Keeping up</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Whether this computer converts in time.</source>
        <translation>Si este ordenador convierte a tiempo.</translation>
    </message>
    <message>
        <source>The system runs the audio thread as: {how}</source>
        <translation>El sistema ejecuta el hilo de audio como: {how}</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>streaming</translation>
    </message>
    <message>
        <source>podcasts</source>
        <translation>podcasts</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>emisión</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Toma</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Oír</translation>
    </message>
    <message>
        <source>Return to the spectrogram (Escape).</source>
        <translation>Volver al espectrograma (Escape).</translation>
    </message>
    <message>
        <source>New voice</source>
        <translation>Nueva voz</translation>
    </message>
    <message>
        <source>The voice or preset that the dry take is converted with.</source>
        <translation>La voz o el preset con que se convierte la toma seca.</translation>
    </message>
    <message>
        <source>Convert again</source>
        <translation>Convertir otra vez</translation>
    </message>
    <message>
        <source>Convert the dry take with this voice, into a new take.</source>
        <translation>Convertir la toma seca con esta voz, en una toma nueva.</translation>
    </message>
    <message>
        <source>Recording to export</source>
        <translation>Grabación que se exporta</translation>
    </message>
    <message>
        <source>What is exported: the converted or your voice.</source>
        <translation>Qué se exporta: la voz convertida o la tuya.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>WAV and FLAC keep everything; MP3 and OGG are small.</source>
        <translation>WAV y FLAC lo conservan todo; MP3 y OGG ocupan poco.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>48 kHz suits video, 44.1 kHz music.</source>
        <translation>48 kHz va bien para vídeo, 44,1 kHz para música.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>24 bits to edit further; 16 bits, dithered, for old players.</source>
        <translation>24 bits para seguir editando; 16 bits, con dither, para reproductores antiguos.</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Sonoridad</translation>
    </message>
    <message>
        <source>Bring it to a usual loudness; true peaks stay below −1 dB.</source>
        <translation>Llevarla a una sonoridad habitual; los picos reales quedan por debajo de −1 dB.</translation>
    </message>
    <message>
        <source>Trim silence</source>
        <translation>Recortar silencio</translation>
    </message>
    <message>
        <source>Leave out the silence before and behind; see above.</source>
        <translation>Quitar el silencio de antes y después; ver arriba.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Write a file into the folder {folder}.</source>
        <translation>Escribir un archivo en la carpeta {folder}.</translation>
    </message>
    <message>
        <source>Give it up; nothing is left behind.</source>
        <translation>Dejarlo; no queda nada atrás.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the file in its folder.</source>
        <translation>Mostrar el archivo en su carpeta.</translation>
    </message>
    <message>
        <source>No take selected</source>
        <translation>Ninguna toma elegida</translation>
    </message>
    <message>
        <source>Being recorded; what can be done with it comes when it is finished.</source>
        <translation>Se está grabando; lo que se puede hacer con ella llega al terminar.</translation>
    </message>
    <message>
        <source>Recovered after a crash</source>
        <translation>Recuperada tras un fallo</translation>
    </message>
    <message>
        <source>Dry</source>
        <translation>Seca</translation>
    </message>
    <message>
        <source>Exported {name}.</source>
        <translation>{name} exportado.</translation>
    </message>
    <message>
        <source>Exported {name} at {lufs} LUFS.</source>
        <translation>{name} exportado a {lufs} LUFS.</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>Exportando {name}…</translation>
    </message>
    <message>
        <source>New take: {name}.</source>
        <translation>Nueva toma: {name}.</translation>
    </message>
    <message>
        <source>Converting with {name}…</source>
        <translation>Convirtiendo con {name}…</translation>
    </message>
    <message>
        <source>{bits} bit</source>
        <translation>{bits} bits</translation>
    </message>
    <message>
        <source>Loudness as it is</source>
        <translation>Sonoridad como está</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>{lufs} LUFS, peak {peak} dB</source>
        <translation>{lufs} LUFS, pico {peak} dB</translation>
    </message>
    <message>
        <source>Set a marker</source>
        <translation>Poner una marca</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>See the take large, export it, convert it again.</source>
        <translation>Ver la toma en grande, exportarla, convertirla otra vez.</translation>
    </message>
    <message>
        <source>Open take</source>
        <translation>Abrir toma</translation>
    </message>
    <message>
        <source>No takes yet.
Press Record while live.</source>
        <translation>Aún no hay tomas.
Pulsa Grabar en directo.</translation>
    </message>
    <message>
        <source>Set a marker in the running recording.</source>
        <translation>Poner una marca en la grabación en curso.</translation>
    </message>
    <message>
        <source>No file manager answered. It is {path}.</source>
        <translation>No respondió ningún gestor de archivos. Está en {path}.</translation>
    </message>
    <message>
        <source>Disk nearly full: {time} left</source>
        <translation>Disco casi lleno: quedan {time}</translation>
    </message>
    <message>
        <source>Room for {time} of recording</source>
        <translation>Espacio para {time} de grabación</translation>
    </message>
    <message>
        <source>{size} GB are free in {folder}.</source>
        <translation>{size} GB libres en {folder}.</translation>
    </message>
    <message>
        <source>The disk of the takes is nearly full: room for {time} of recording. Free some space, or choose another folder in the settings.</source>
        <translation>El disco de las tomas está casi lleno: espacio para {time} de grabación. Libera espacio o elige otra carpeta en los ajustes.</translation>
    </message>
    <message>
        <source>Rename all files of the take (F2).</source>
        <translation>Cambiar el nombre de todos los archivos de la toma (F2).</translation>
    </message>
    <message>
        <source>Show the take in its folder.</source>
        <translation>Mostrar la toma en su carpeta.</translation>
    </message>
    <message>
        <source>Move all files of the take to the trash (Delete).</source>
        <translation>Mover todos los archivos de la toma a la papelera (Supr).</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>playing</comment>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Play take</source>
        <translation>Oír la toma</translation>
    </message>
    <message>
        <source>Play the converted voice, for you alone.</source>
        <translation>Reproducir la voz convertida, solo para ti.</translation>
    </message>
    <message>
        <source>Play dry take</source>
        <translation>Oír la toma seca</translation>
    </message>
    <message>
        <source>Play your own voice, as it was spoken, for you alone.</source>
        <translation>Reproducir tu propia voz tal como hablaste, solo para ti.</translation>
    </message>
    <message>
        <source>Rename take</source>
        <translation>Cambiar nombre de la toma</translation>
    </message>
    <message>
        <source>Show take in folder</source>
        <translation>Mostrar toma en su carpeta</translation>
    </message>
    <message>
        <source>Delete take</source>
        <translation>Eliminar toma</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Tomas</translation>
    </message>
    <message>
        <source>Enter plays, F2 renames, Delete moves to the trash.</source>
        <translation>Intro reproduce, F2 cambia el nombre, Supr mueve a la papelera.</translation>
    </message>
    <message>
        <source>New name of the take</source>
        <translation>Nuevo nombre de la toma</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>grabando</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recuperada</translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s)</source>
        <translation>
            <numerusform>%n marca</numerusform>
            <numerusform>%n marcas</numerusform>
        </translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>hoy {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>ayer {time}</translation>
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
        <translation>Forma de onda</translation>
    </message>
    <message>
        <source>Click to go there; arrow keys move, Space plays and stops, M sets a marker.</source>
        <translation>Haz clic para ir allí; las flechas mueven, Espacio reproduce y detiene, M pone una marca.</translation>
    </message>
    <message>
        <source>Markers at {times}.</source>
        <translation>Marcas en {times}.</translation>
    </message>
    <message>
        <source>No markers.</source>
        <translation>Sin marcas.</translation>
    </message>
    <message>
        <source>Playhead at {time} s.</source>
        <translation>Posición de reproducción: {time} s.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Este archivo no se puede leer</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Cancelado; no se escribió nada.</translation>
    </message>
    <message>
        <source>Open the devices and convert your voice.</source>
        <translation>Abrir los dispositivos y convertir tu voz.</translation>
    </message>
    <message>
        <source>Fade to silence and let go of the devices.</source>
        <translation>Fundir a silencio y soltar los dispositivos.</translation>
    </message>
    <message>
        <source>Send your real voice unchanged; a red lamp stays on for as long as you do.</source>
        <translation>Enviar tu voz real sin cambios; una luz roja sigue encendida mientras tanto.</translation>
    </message>
    <message>
        <source>Send silence until you press again.</source>
        <translation>Enviar silencio hasta que pulses otra vez.</translation>
    </message>
    <message>
        <source>Record your dry and your converted voice as two WAV files.</source>
        <translation>Grabar tu voz real y la convertida como dos archivos WAV.</translation>
    </message>
    <message>
        <source>Press Start first: only what is converted can be recorded.</source>
        <translation>Pulsa Iniciar primero: solo se graba lo que se convierte.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Nothing was recorded. Try it again.</source>
        <translation>No se grabó nada. Inténtalo otra vez.</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Frase siguiente</translation>
    </message>
    <message>
        <source>Show the sentence after this one.</source>
        <translation>Mostrar la frase siguiente.</translation>
    </message>
    <message>
        <source>Back to the recordings.</source>
        <translation>Volver a las grabaciones.</translation>
    </message>
    <message>
        <source>Recorded, and on the list.</source>
        <translation>Grabado y en la lista.</translation>
    </message>
    <message>
        <source>Press Record and read every sentence aloud, as you usually speak. While you are not live, nobody hears you.</source>
        <translation>Pulsa Grabar y lee cada frase en voz alta, como hablas normalmente. Mientras no estés en directo, nadie te oye.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation>Abriendo el micrófono…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Finish and keep the recording.</source>
        <translation>Terminar y guardar la grabación.</translation>
    </message>
    <message>
        <source>Recording: read the sentence, then press Next.</source>
        <translation>Grabando: lee la frase y pulsa Siguiente.</translation>
    </message>
    <message>
        <source>Record what you read from now on.</source>
        <translation>Grabar lo que leas desde ahora.</translation>
    </message>
    <message>
        <source>Sentence {number} of {count}</source>
        <translation>Frase {number} de {count}</translation>
    </message>
    <message>
        <source>Every morning the baker’s van rattles past our house and wakes the dog.</source>
        <translation>Cada mañana la furgoneta del panadero pasa traqueteando por casa y despierta al perro.</translation>
    </message>
    <message>
        <source>If you measure twice, you usually only have to saw the plank once.</source>
        <translation>Si mides dos veces, casi siempre basta con serrar la tabla una vez.</translation>
    </message>
    <message>
        <source>She laughed so loudly that the people in the next room stopped talking.</source>
        <translation>Se rio tan fuerte que la gente de la sala de al lado dejó de hablar.</translation>
    </message>
    <message>
        <source>Yesterday’s storm blew four chairs and a yellow umbrella into the lake.</source>
        <translation>La tormenta de ayer tiró al lago cuatro sillas y una sombrilla amarilla.</translation>
    </message>
    <message>
        <source>Could you hand me the blue jug from the shelf above the fridge, please?</source>
        <translation>¿Me pasas la jarra azul del estante de encima de la nevera, por favor?</translation>
    </message>
    <message>
        <source>My brother thinks that cheese, jam and mustard go well together.</source>
        <translation>Mi hermano cree que el queso, la mermelada y la mostaza combinan bien.</translation>
    </message>
    <message>
        <source>At noon the shadow of the church just touches the edge of the fountain.</source>
        <translation>A mediodía la sombra de la iglesia toca justo el borde de la fuente.</translation>
    </message>
    <message>
        <source>We walked through wet grass until our shoes were twice as heavy.</source>
        <translation>Caminamos por la hierba mojada hasta que los zapatos pesaban el doble.</translation>
    </message>
    <message>
        <source>Nobody knew who had painted the garage door green during the night.</source>
        <translation>Nadie sabía quién había pintado de verde la puerta del garaje por la noche.</translation>
    </message>
    <message>
        <source>Now and then a ship blows its horn, and the whole harbour answers.</source>
        <translation>De vez en cuando un barco hace sonar la bocina y todo el puerto responde.</translation>
    </message>
    <message>
        <source>What would you do with an extra hour that belonged to nobody else?</source>
        <translation>¿Qué harías con una hora más que no fuera de nadie más?</translation>
    </message>
    <message>
        <source>The old clock in the hall chimes at seven, whatever time it may be.</source>
        <translation>El viejo reloj del pasillo da las siete, sea la hora que sea.</translation>
    </message>
    <message>
        <source>He put thirty small stones in a row and counted them out loud.</source>
        <translation>Puso treinta piedrecitas en fila y las contó en voz alta.</translation>
    </message>
    <message>
        <source>Thank you for listening; that was the last of these odd little sentences.</source>
        <translation>Gracias por escuchar; esta fue la última de estas frasecitas raras.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>Bypass</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Recording, {time}; press to finish</source>
        <translation>Grabando, {time}; pulsa para terminar</translation>
    </message>
    <message>
        <source>“{name}” cannot be moved to the trash ({reason}). Show it in its folder and delete it there.</source>
        <translation>«{name}» no se puede mover a la papelera ({reason}). Muéstralo en su carpeta y elimínalo allí.</translation>
    </message>
    <message>
        <source>No voice yet</source>
        <translation>Aún sin voz</translation>
    </message>
    <message>
        <source>Ready to sound like</source>
        <translation>Todo listo para sonar como</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Fading out and letting go of the devices</source>
        <translation>Fundiendo y soltando los dispositivos</translation>
    </message>
    <message>
        <source>Measuring the delay…</source>
        <translation>Midiendo el retardo…</translation>
    </message>
    <message>
        <source>Your voice is silent meanwhile</source>
        <translation>Tu voz calla mientras tanto</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Listen: {voice}</source>
        <translation>Escuchar: {voice}</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>Usar ya</translation>
    </message>
    <message>
        <source>Use now: {voice}</source>
        <translation>Usar ya: {voice}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>Instant voice</source>
        <translation>Voz instantánea</translation>
    </message>
    <message>
        <source>Hear the instant voice say something.</source>
        <translation>Oír a la voz instantánea decir algo.</translation>
    </message>
    <message>
        <source>Speak with the instant voice while the tuning goes on.</source>
        <translation>Hablar con la voz instantánea mientras sigue el ajuste.</translation>
    </message>
    <message>
        <source>Tuned voice</source>
        <translation>Voz ajustada</translation>
    </message>
    <message>
        <source>Hear how the tuned voice sounds so far.</source>
        <translation>Oír cómo suena por ahora la voz ajustada.</translation>
    </message>
    <message>
        <source>Speak with the tuned voice.</source>
        <translation>Hablar con la voz ajustada.</translation>
    </message>
    <message>
        <source>Made again</source>
        <translation>Rehecha</translation>
    </message>
    <message>
        <source>Hear the new voice say the same.</source>
        <translation>Escucha la voz nueva decir lo mismo.</translation>
    </message>
    <message>
        <source>Speak with the new voice.</source>
        <translation>Habla con la voz nueva.</translation>
    </message>
    <message>
        <source>What became of the recordings</source>
        <translation>Qué fue de las grabaciones</translation>
    </message>
    <message>
        <source>Your recordings</source>
        <translation>Tus grabaciones</translation>
    </message>
    <message>
        <source>among your voices</source>
        <translation>entre tus voces</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>{time} left at most</source>
        <translation>quedan {time} como mucho</translation>
    </message>
    <message>
        <source>better than before</source>
        <translation>mejor que antes</translation>
    </message>
    <message>
        <source>Listening to your recordings</source>
        <translation>Escuchando tus grabaciones</translation>
    </message>
    <message>
        <source>Making the instant voice</source>
        <translation>Creando la voz instantánea</translation>
    </message>
    <message>
        <source>Listening closely</source>
        <translation>Escuchando con atención</translation>
    </message>
    <message>
        <source>Tuning the voice</source>
        <translation>Ajustando la voz</translation>
    </message>
    <message>
        <source>{seconds} s of clear speech are used.</source>
        <translation>Se usan {seconds} s de voz clara.</translation>
    </message>
    <message>
        <source>{file}: {used} of {all} s</source>
        <translation>{file}: {used} de {all} s</translation>
    </message>
    <message>
        <source>{reason} {seconds} s</source>
        <translation>{reason} {seconds} s</translation>
    </message>
    <message>
        <source>; left out: {reasons}</source>
        <translation>; descartado: {reasons}</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>silencio</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>saturado</translation>
    </message>
    <message>
        <source>noise or music</source>
        <translation>ruido o música</translation>
    </message>
    <message>
        <source>telephone sound</source>
        <translation>sonido de teléfono</translation>
    </message>
    <message>
        <source>people talking at once</source>
        <translation>varias personas hablan a la vez</translation>
    </message>
    <message>
        <source>another speaker</source>
        <translation>otra persona</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>demasiado corto</translation>
    </message>
    <message>
        <source>more than is needed</source>
        <translation>más de lo necesario</translation>
    </message>
    <message>
        <source>Live: you sound like</source>
        <translation>En directo: suenas como</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>Pulsar para hablar</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>En silencio</translation>
    </message>
    <message>
        <source>Live, but this computer is overloaded</source>
        <translation>En directo, pero el ordenador está saturado</translation>
    </message>
    <message>
        <source>This computer is overloaded</source>
        <translation>El ordenador está saturado</translation>
    </message>
    <message>
        <source>Silent for now</source>
        <translation>En silencio por ahora</translation>
    </message>
    <message>
        <source>Hold the key to be heard</source>
        <translation>Mantén la tecla para que te oigan</translation>
    </message>
    <message>
        <source>Live, but silent</source>
        <translation>En directo, pero en silencio</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Nothing is sent until you unmute</source>
        <translation>No se envía nada hasta que quites el silencio</translation>
    </message>
    <message>
        <source>Live, not converted</source>
        <translation>En directo, sin convertir</translation>
    </message>
    <message>
        <source>Your real voice</source>
        <translation>Tu voz real</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Fuera de directo</translation>
    </message>
    <message>
        <source>The message above says why</source>
        <translation>El mensaje de arriba dice por qué</translation>
    </message>
    <message>
        <source>Close programs or choose “Safe”</source>
        <translation>Cierra programas o elige «Seguro»</translation>
    </message>
    <message>
        <source>YOUR REAL VOICE IS HEARD</source>
        <translation>SE OYE TU VOZ REAL</translation>
    </message>
    <message>
        <source>BYPASS IS ON: your real voice will be heard when you start</source>
        <translation>BYPASS ACTIVO: tu voz real se oirá cuando inicies</translation>
    </message>
    <message>
        <source>BYPASS IS ON: your real voice will be heard when you hold the talk key</source>
        <translation>BYPASS ACTIVO: tu voz real se oirá cuando mantengas la tecla de hablar</translation>
    </message>
    <message>
        <source>BYPASS IS ON: your real voice will be heard when you unmute</source>
        <translation>BYPASS ACTIVO: tu voz real se oirá cuando quites el silencio</translation>
    </message>
    <message>
        <source>Your pitch is measured while you speak</source>
        <translation>Tu tono se mide mientras hablas</translation>
    </message>
    <message>
        <source>Shifted by {shift} semitones</source>
        <translation>Desplazada {shift} semitonos</translation>
    </message>
    <message>
        <source>Speak a little: your pitch is being measured</source>
        <translation>Habla un poco: se está midiendo tu tono</translation>
    </message>
    <message>
        <source>You {hz} Hz</source>
        <translation>Tú {hz} Hz</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>by {author}, {licence}</source>
        <translation>de {author}, {licence}</translation>
    </message>
    <message>
        <source>, favourite</source>
        <translation>, favorita</translation>
    </message>
    <message>
        <source>Voice {name}</source>
        <translation>Voz {name}</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Quitar de favoritas</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Añadir a favoritas</translation>
    </message>
    <message>
        <source>Name and tags…</source>
        <translation>Nombre y etiquetas…</translation>
    </message>
    <message>
        <source>Blend with other voices…</source>
        <translation>Mezclar con otras voces…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Export as a file…</source>
        <translation>Exportar como archivo…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>cargando…</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en vivo</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voces</translation>
    </message>
    <message>
        <source>Search voices and tags</source>
        <translation>Buscar voces y etiquetas</translation>
    </message>
    <message>
        <source>Search voices</source>
        <translation>Buscar voces</translation>
    </message>
    <message>
        <source>Find voices by name, tag, language or kind.</source>
        <translation>Encontrar voces por nombre, etiqueta, idioma o tipo.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Traer</translation>
    </message>
    <message>
        <source>Import a voice</source>
        <translation>Importar una voz</translation>
    </message>
    <message>
        <source>Install a .voice file; you can also drop one here.</source>
        <translation>Instalar un archivo .voice; también puedes soltarlo aquí.</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Clonar</translation>
    </message>
    <message>
        <source>Make a voice of recordings of somebody who agreed.</source>
        <translation>Crear una voz con grabaciones de alguien que ha aceptado.</translation>
    </message>
    <message>
        <source>Looking for voices…</source>
        <translation>Buscando voces…</translation>
    </message>
    <message>
        <source>Show all voices</source>
        <translation>Mostrar todas las voces</translation>
    </message>
    <message>
        <source>Clear the search.</source>
        <translation>Borrar la búsqueda.</translation>
    </message>
    <message>
        <source>Compare with {name}</source>
        <translation>Comparar con {name}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Hear {name} again, its sliders as they stood; hold to hear it only meanwhile.</source>
        <translation>Volver a oír {name}, con sus controles como estaban; mantén pulsado para oírla solo mientras tanto.</translation>
    </message>
    <message>
        <source>Choose a second voice first: this goes back and forth between the last two.</source>
        <translation>Elige antes una segunda voz: esto alterna entre las dos últimas.</translation>
    </message>
    <message>
        <source>Save as a new preset</source>
        <translation>Guardar como preset nuevo</translation>
    </message>
    <message>
        <source>Name and tags</source>
        <translation>Nombre y etiquetas</translation>
    </message>
    <message>
        <source>No voice or tag is like “{text}”.</source>
        <translation>Ninguna voz o etiqueta se parece a «{text}».</translation>
    </message>
    <message>
        <source>No voices are installed. Run “python3 start.py” again, which fetches them.</source>
        <translation>No hay voces instaladas. Ejecuta «python3 start.py» otra vez, que las descarga.</translation>
    </message>
    <message>
        <source>Export a voice</source>
        <translation>Exportar una voz</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Guardar preset</translation>
    </message>
    <message>
        <source>Keep this voice and the sliders as a new card.</source>
        <translation>Guardar esta voz y los controles como tarjeta nueva.</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>Keep the sliders as they are now in this preset.</source>
        <translation>Guardar en este preset los controles como están ahora.</translation>
    </message>
    <message>
        <source>That is seen from the next start on. A restart is silent for a few seconds.</source>
        <translation>Se ve desde el próximo inicio. Al reiniciar hay silencio unos segundos.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Reiniciar ahora</translation>
    </message>
    <message>
        <source>Copied; paste it where you ask for help. It is {path}.</source>
        <translation>Copiado; pégalo donde pidas ayuda. Está en {path}.</translation>
    </message>
    <message>
        <source>Let go to check and install it.</source>
        <translation>Suelta para comprobarlo e instalarlo.</translation>
    </message>
    <message>
        <source>Something went wrong in the window ({error}). The log has the details.</source>
        <translation>Algo salió mal en la ventana ({error}). El registro tiene los detalles.</translation>
    </message>
    <message>
        <source>The microphone: a device&apos;s name or part of it, &apos;default&apos;, or &apos;demo&apos; for the speech that comes with VoiceShift.</source>
        <translation>El micrófono: un dispositivo, el predeterminado del sistema o la voz que viene con VoiceShift.</translation>
    </message>
    <message>
        <source>Where the converted voice goes, usually a virtual cable: a device&apos;s name or part of it, &apos;default&apos;, &apos;virtual-mic&apos; for a microphone that other programs see (Linux), or &apos;null&apos; for nowhere.</source>
        <translation>Adónde va la voz convertida, normalmente un cable virtual: un dispositivo, el predeterminado del sistema, un micrófono que otros programas ven (Linux) o ninguna parte.</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Escucha propia</translation>
    </message>
    <message>
        <source>Headphones on which to hear yourself: a device&apos;s name or part of it; empty for none.</source>
        <translation>Auriculares en los que te oyes; vacío para ninguno.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>The voice to speak with; &apos;voiceshift voices&apos; lists them.</source>
        <translation>La voz con la que hablas.</translation>
    </message>
    <message>
        <source>Latency profile</source>
        <translation>Perfil de latencia</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tono</translation>
    </message>
    <message>
        <source>Pitch shift, on top of the automatic fit when that is on.</source>
        <translation>Desplazamiento del tono, además del ajuste automático cuando está activo.</translation>
    </message>
    <message>
        <source>semitones</source>
        <translation>semitonos</translation>
    </message>
    <message>
        <source>Fit my pitch to the voice</source>
        <translation>Ajustar mi tono a la voz</translation>
    </message>
    <message>
        <source>Automatic pitch measures your median pitch and shifts it to the voice&apos;s own.</source>
        <translation>Mide tu tono medio y lo lleva al de la voz.</translation>
    </message>
    <message>
        <source>Formants</source>
        <translation>Formantes</translation>
    </message>
    <message>
        <source>Formant shift: below 0 a larger speaker, above 0 a smaller one.</source>
        <translation>Desplazamiento de formantes: por debajo de 0 una persona más grande, por encima una más pequeña.</translation>
    </message>
    <message>
        <source>Noise removal</source>
        <translation>Quitar ruido</translation>
    </message>
    <message>
        <source>How strongly background noise is removed before conversion; 0 is off.</source>
        <translation>Con cuánta fuerza se quita el ruido de fondo antes de convertir; 0 es nada.</translation>
    </message>
    <message>
        <source>Noise gate</source>
        <translation>Puerta de ruido</translation>
    </message>
    <message>
        <source>Send silence while you do not speak.</source>
        <translation>Enviar silencio mientras no hablas.</translation>
    </message>
    <message>
        <source>Gate threshold</source>
        <translation>Umbral de la puerta</translation>
    </message>
    <message>
        <source>The level above which the gate takes sound for speech.</source>
        <translation>El nivel a partir del cual la puerta toma el sonido por voz.</translation>
    </message>
    <message>
        <source>dBFS</source>
        <translation>dBFS</translation>
    </message>
    <message>
        <source>Input gain</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Gain of the microphone before anything else.</source>
        <translation>Ganancia del micrófono antes de todo lo demás.</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Output gain</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Gain of the converted voice; the limiter still keeps it from clipping.</source>
        <translation>Ganancia de la voz convertida; el limitador evita igualmente que sature.</translation>
    </message>
    <message>
        <source>Inaudible watermark</source>
        <translation>Marca de agua inaudible</translation>
    </message>
    <message>
        <source>Mark the converted voice as synthetic, unheard, so that &apos;voiceshift verify&apos; can tell.</source>
        <translation>Marcar la voz convertida como sintética, sin que se oiga, para que «voiceshift verify» lo detecte.</translation>
    </message>
    <message>
        <source>Play the converted voice on the monitor device too.</source>
        <translation>Reproducir la voz convertida también en los auriculares.</translation>
    </message>
    <message>
        <source>Volume in my headphones</source>
        <translation>Volumen en mis auriculares</translation>
    </message>
    <message>
        <source>How loud you hear yourself; what others hear stays as it is.</source>
        <translation>Con qué volumen te oyes; lo que oyen otros no cambia.</translation>
    </message>
    <message>
        <source>Takes folder</source>
        <translation>Carpeta de tomas</translation>
    </message>
    <message>
        <source>Where takes are written; empty for VoiceShift in your Music folder.</source>
        <translation>Dónde se escriben las tomas; vacío para VoiceShift en tu carpeta de música.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Spectrogram scale</source>
        <translation>Escala del espectrograma</translation>
    </message>
    <message>
        <source>Frequency axis of the spectrogram.</source>
        <translation>Eje de frecuencia del espectrograma.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Move spectrogram and meters four times a second instead of sixty.</source>
        <translation>Mover espectrograma y niveles cuatro veces por segundo en lugar de sesenta.</translation>
    </message>
    <message>
        <source>Send silence unless the key for “Push to talk” is held.</source>
        <translation>Enviar silencio salvo que se mantenga la tecla de «Pulsar para hablar».</translation>
    </message>
    <message>
        <source>Control API</source>
        <translation>API de control</translation>
    </message>
    <message>
        <source>Let programs on this computer that know the token steer VoiceShift: &apos;voiceshift ctl&apos;, a Stream Deck.</source>
        <translation>Permitir que programas de este ordenador que conocen el token controlen VoiceShift: «voiceshift ctl», un Stream Deck.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Where the control API listens, on this computer only.</source>
        <translation>Dónde escucha la API de control, solo en este ordenador.</translation>
    </message>
    <message>
        <source>Programs may send my real voice</source>
        <translation>Los programas pueden enviar mi voz real</translation>
    </message>
    <message>
        <source>Let programs switch bypass on; otherwise only you can, here in the window.</source>
        <translation>Permitir que los programas activen el bypass; si no, solo puedes tú, aquí en la ventana.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>Sound system</source>
        <translation>Sistema de sonido</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Bucle</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Otros programas</translation>
    </message>
    <message>
        <source>Sample rates</source>
        <translation>Muestreo</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Juegos</translation>
    </message>
    <message>
        <source>PortAudio cannot be used.</source>
        <translation>PortAudio no se puede usar.</translation>
    </message>
    <message>
        <source>No sound server answers.</source>
        <translation>Ningún servidor de sonido responde.</translation>
    </message>
    <message>
        <source>This system shows no microphone.</source>
        <translation>Este sistema no muestra ningún micrófono.</translation>
    </message>
    <message>
        <source>Plug it in and look again, or choose another.</source>
        <translation>Conéctalo y busca otra vez, o elige otro.</translation>
    </message>
    <message>
        <source>{name} gives complete silence.</source>
        <translation>{name} da silencio total.</translation>
    </message>
    <message>
        <source>{name} is too loud: it clips.</source>
        <translation>{name} suena demasiado fuerte: satura.</translation>
    </message>
    <message>
        <source>Turn the microphone&apos;s gain down.</source>
        <translation>Baja la ganancia del micrófono.</translation>
    </message>
    <message>
        <source>Connect one, see that the system&apos;s sound settings show it, then look again.</source>
        <translation>Conecta uno, comprueba que aparece en los ajustes de sonido del sistema y busca otra vez.</translation>
    </message>
    <message>
        <source>Connect one.</source>
        <translation>Conecta uno.</translation>
    </message>
    <message>
        <source>Allow it in System Settings, Privacy &amp; Security, Microphone: switch on VoiceShift (or the terminal that you started it from), then start VoiceShift again.</source>
        <translation>Permítelo en Ajustes del Sistema, Privacidad y seguridad, Micrófono: activa VoiceShift (o la terminal desde la que lo abriste) y vuelve a abrir VoiceShift.</translation>
    </message>
    <message>
        <source>Allow it in Settings, Privacy &amp; security, Microphone: switch on &apos;Let desktop apps access your microphone&apos;, then press Start again.</source>
        <translation>Permítelo en Configuración, Privacidad y seguridad, Micrófono: activa el acceso de las aplicaciones de escritorio y pulsa Iniciar otra vez.</translation>
    </message>
    <message>
        <source>See that no switch on it or in the system&apos;s sound settings mutes it.</source>
        <translation>Comprueba que no lo silencie un interruptor propio ni los ajustes de sonido del sistema.</translation>
    </message>
    <message>
        <source>You may not use /dev/snd: run &apos;sudo usermod -aG audio $USER&apos;, then log out and in again, or start PipeWire or PulseAudio.</source>
        <translation>No puedes usar /dev/snd: ejecuta «sudo usermod -aG audio $USER» y vuelve a iniciar sesión, o inicia PipeWire o PulseAudio.</translation>
    </message>
    <message>
        <source>There is no sound card (/dev/snd is empty): connect one, then look again.</source>
        <translation>No hay tarjeta de sonido (/dev/snd está vacío): conecta una y busca otra vez.</translation>
    </message>
    <message>
        <source>{name}; it appears when VoiceShift starts.</source>
        <translation>{name}; aparece cuando VoiceShift se inicia.</translation>
    </message>
    <message>
        <source>{name} is there: choose “{microphone}” as the microphone in the other program.</source>
        <translation>{name} está ahí: elige «{microphone}» como micrófono en el otro programa.</translation>
    </message>
    <message>
        <source>{product}: choose “{microphone}” as the microphone in the other program.</source>
        <translation>{product}: elige «{microphone}» como micrófono en el otro programa.</translation>
    </message>
    <message>
        <source>{name} is no virtual cable: other programs cannot hear it as a microphone.</source>
        <translation>{name} no es un cable virtual: otros programas no pueden oírlo como micrófono.</translation>
    </message>
    <message>
        <source>Choose “{name}” as the output.</source>
        <translation>Elige «{name}» como salida.</translation>
    </message>
    <message>
        <source>Install VB-CABLE (free, vb-audio.com/Cable), restart Windows, then choose &apos;CABLE Input&apos; as VoiceShift&apos;s output and &apos;CABLE Output&apos; as the microphone in Discord, OBS or the game.</source>
        <translation>Instala VB-CABLE (gratis, vb-audio.com/Cable), reinicia Windows y elige «CABLE Input» como salida de VoiceShift y «CABLE Output» como micrófono en Discord, OBS o el juego.</translation>
    </message>
    <message>
        <source>Install BlackHole 2ch (free, existential.audio/blackhole), then choose &apos;BlackHole 2ch&apos; as VoiceShift&apos;s output and as the microphone in Discord, OBS or the game.</source>
        <translation>Instala BlackHole 2ch (gratis, existential.audio/blackhole) y elige «BlackHole 2ch» como salida de VoiceShift y como micrófono en Discord, OBS o el juego.</translation>
    </message>
    <message>
        <source>Choose &apos;{name}&apos; as VoiceShift&apos;s output (in the terminal: --output {option}) and as the microphone in Discord, OBS or the game.</source>
        <translation>Elige «{name}» como salida de VoiceShift (en la terminal: --output {option}) y como micrófono en Discord, OBS o el juego.</translation>
    </message>
    <message>
        <source>VoiceShift hears itself: microphone and output are both {product}.</source>
        <translation>VoiceShift se oye a sí mismo: micrófono y salida son {product}.</translation>
    </message>
    <message>
        <source>VoiceShift hears itself: its microphone listens to what its output plays.</source>
        <translation>VoiceShift se oye a sí mismo: su micrófono escucha lo que suena en su salida.</translation>
    </message>
    <message>
        <source>The microphone is a virtual cable ({product}), not a microphone.</source>
        <translation>El micrófono es un cable virtual ({product}), no un micrófono.</translation>
    </message>
    <message>
        <source>The output does not lead back into the microphone.</source>
        <translation>La salida no vuelve al micrófono.</translation>
    </message>
    <message>
        <source>Choose your real microphone as VoiceShift&apos;s microphone.</source>
        <translation>Elige tu micrófono real como micrófono de VoiceShift.</translation>
    </message>
    <message>
        <source>None chosen: you do not hear yourself.</source>
        <translation>Ninguno elegido: no te oyes.</translation>
    </message>
    <message>
        <source>Plug them in, or choose others.</source>
        <translation>Conéctalos o elige otros.</translation>
    </message>
    <message>
        <source>Choose headphones, or none.</source>
        <translation>Elige auriculares, o ninguno.</translation>
    </message>
    <message>
        <source>{name}: it is a virtual cable, so others would hear your voice twice.</source>
        <translation>{name}: es un cable virtual, así que otros oirían tu voz dos veces.</translation>
    </message>
    <message>
        <source>{name}: it is the output too, so your voice would be played twice.</source>
        <translation>{name}: también es la salida, así que tu voz sonaría dos veces.</translation>
    </message>
    <message>
        <source>{name}: if these are loudspeakers, your microphone hears them and your voice echoes.</source>
        <translation>{name}: si son altavoces, tu micrófono los oye y tu voz hace eco.</translation>
    </message>
    <message>
        <source>Not known on this system: see the steps below.</source>
        <translation>No se sabe en este sistema: mira los pasos.</translation>
    </message>
    <message>
        <source>None listens to any microphone now.</source>
        <translation>Ahora ninguno escucha un micrófono.</translation>
    </message>
    <message>
        <source>Listening to {name}: {programs}.</source>
        <translation>Escuchan {name}: {programs}.</translation>
    </message>
    <message>
        <source>Hearing something else than VoiceShift, perhaps your real voice: {programs}.</source>
        <translation>Oyen algo distinto de VoiceShift, quizá tu voz real: {programs}.</translation>
    </message>
    <message>
        <source>Choose “{name}” as the microphone there.</source>
        <translation>Elige allí «{name}» como micrófono.</translation>
    </message>
    <message>
        <source>Not known before the devices run; VoiceShift converts any rate.</source>
        <translation>No se sabe hasta que los dispositivos funcionan; VoiceShift convierte cualquier frecuencia.</translation>
    </message>
    <message>
        <source>All equal: {rates}.</source>
        <translation>Todas iguales: {rates}.</translation>
    </message>
    <message>
        <source>Not all {rate} Hz: {rates}.</source>
        <translation>No todas a {rate} Hz: {rates}.</translation>
    </message>
    <message>
        <source>Set {names} to {rate} Hz in the system&apos;s sound settings (of a cable both ends): each conversion costs delay, and a wrong rate sounds choppy in Discord.</source>
        <translation>Pon {names} a {rate} Hz en los ajustes de sonido del sistema (de un cable, ambos extremos): cada conversión cuesta retardo, y una frecuencia errónea suena entrecortada en Discord.</translation>
    </message>
    <message>
        <source>1 core.</source>
        <translation>1 núcleo.</translation>
    </message>
    <message>
        <source>{count} cores.</source>
        <translation>{count} núcleos.</translation>
    </message>
    <message>
        <source>{percent} % of the time is used.</source>
        <translation>Se usa el {percent} % del tiempo.</translation>
    </message>
    <message>
        <source>The voice cannot keep up.</source>
        <translation>La voz no llega a tiempo.</translation>
    </message>
    <message>
        <source>Close other programs, choose the latency “Safe”, or limit the game&apos;s frame rate.</source>
        <translation>Cierra otros programas, elige la latencia «Seguro» o limita los fotogramas del juego.</translation>
    </message>
    <message>
        <source>Gaps since the start: {count}.</source>
        <translation>Cortes desde el inicio: {count}.</translation>
    </message>
    <message>
        <source>Choose the latency “Safe”, and limit the game&apos;s frame rate so that it leaves room.</source>
        <translation>Elige la latencia «Seguro» y limita los fotogramas del juego para dejar margen.</translation>
    </message>
    <message>
        <source>Audio may not run before other programs.</source>
        <translation>El audio no puede ir por delante de otros programas.</translation>
    </message>
    <message>
        <source>Audio runs before other programs.</source>
        <translation>El audio va por delante de otros programas.</translation>
    </message>
    <message>
        <source>Add &apos;@audio - rtprio 20&apos; to /etc/security/limits.d/audio.conf, join the group audio (&apos;sudo usermod -aG audio $USER&apos;), then log out and in again.</source>
        <translation>Añade «@audio - rtprio 20» a /etc/security/limits.d/audio.conf, únete al grupo audio («sudo usermod -aG audio $USER») y vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>Settings, Voice &amp; Video: input device {microphone}.</source>
        <translation>Ajustes, Voz y vídeo: dispositivo de entrada {microphone}.</translation>
    </message>
    <message>
        <source>Same page: noise suppression None; echo cancellation, automatic gain control and advanced voice activity off. They take a converted voice for noise.</source>
        <translation>Misma página: supresión de ruido ninguna; cancelación de eco, ganancia automática y detección de voz avanzada desactivadas. Toman una voz convertida por ruido.</translation>
    </message>
    <message>
        <source>Settings, Audio: sample rate 48 kHz, Mic/Auxiliary {microphone}.</source>
        <translation>Ajustes, Audio: frecuencia 48 kHz, Mic/Auxiliar {microphone}.</translation>
    </message>
    <message>
        <source>Remove the filters Noise Suppression and Noise Gate from that source. Delay the camera by the number on VoiceShift&apos;s meter: filter Render Delay, or Video Delay.</source>
        <translation>Quita de esa fuente los filtros de supresión de ruido y puerta de ruido. Retrasa la cámara lo que indica VoiceShift: filtro Retardo de procesamiento o Retardo de vídeo.</translation>
    </message>
    <message>
        <source>Voice chat: microphone {microphone}; push-to-talk works as always.</source>
        <translation>Chat de voz: micrófono {microphone}; pulsar para hablar funciona como siempre.</translation>
    </message>
    <message>
        <source>the virtual cable</source>
        <translation>el cable virtual</translation>
    </message>
    <message>
        <source>There is no virtual microphone here.</source>
        <translation>Aquí no hay micrófono virtual.</translation>
    </message>
    <message>
        <source>The program &apos;pactl&apos; is missing, which arranges PulseAudio&apos;s and PipeWire&apos;s sound.</source>
        <translation>Falta el programa «pactl», que organiza el sonido de PulseAudio y PipeWire.</translation>
    </message>
    <message>
        <source>{label} is gone.</source>
        <translation>{label} ya no está.</translation>
    </message>
    <message>
        <source>Plug it in and look for devices again, or choose another.</source>
        <translation>Conéctalo y busca dispositivos otra vez, o elige otro.</translation>
    </message>
    <message>
        <source>{label} is used by another program ({reason}).</source>
        <translation>{label} lo usa otro programa ({reason}).</translation>
    </message>
    <message>
        <source>{label} cannot be opened ({reason}).</source>
        <translation>{label} no se puede abrir ({reason}).</translation>
    </message>
    <message>
        <source>Close other programs that use it, allow VoiceShift to use it in the system&apos;s privacy settings, or choose another device.</source>
        <translation>Cierra otros programas que lo usen, permite a VoiceShift usarlo en los ajustes de privacidad del sistema o elige otro dispositivo.</translation>
    </message>
    <message>
        <source>{label} does not take this format ({error}).</source>
        <translation>{label} no acepta este formato ({error}).</translation>
    </message>
    <message>
        <source>Set it to 48000 Hz in the system&apos;s sound settings, or choose another device.</source>
        <translation>Ponlo a 48000 Hz en los ajustes de sonido del sistema o elige otro dispositivo.</translation>
    </message>
    <message>
        <source>{label} is used by another program for itself alone (exclusive mode).</source>
        <translation>Otro programa usa {label} en exclusiva.</translation>
    </message>
    <message>
        <source>Close that, forbid exclusive mode in the system&apos;s sound settings, or choose another device.</source>
        <translation>Ciérralo, prohíbe el modo exclusivo en los ajustes de sonido o elige otro dispositivo.</translation>
    </message>
    <message>
        <source>{label} was unplugged or stopped by the system.</source>
        <translation>{label} se desconectó o el sistema lo detuvo.</translation>
    </message>
    <message>
        <source>{name} was unplugged.</source>
        <translation>{name} se desconectó.</translation>
    </message>
    <message>
        <source>Waiting for it to come back.</source>
        <translation>Esperando a que vuelva.</translation>
    </message>
    <message>
        <source>Waiting for it; not back yet: {obstacle}</source>
        <translation>Esperándolo; aún no ha vuelto: {obstacle}</translation>
    </message>
    <message>
        <source>Stop first; devices can only be looked for while none is in use.</source>
        <translation>Detén primero; los dispositivos solo se buscan cuando no se usa ninguno.</translation>
    </message>
    <message>
        <source>Stop first; devices can only be looked for while stopped.</source>
        <translation>Detén primero; los dispositivos solo se buscan parado.</translation>
    </message>
    <message>
        <source>The audio engine keeps stopping.</source>
        <translation>El motor de audio se detiene una y otra vez.</translation>
    </message>
    <message>
        <source>Choose other devices and press start.</source>
        <translation>Elige otros dispositivos y pulsa Iniciar.</translation>
    </message>
    <message>
        <source>The audio engine stopped and restarts.</source>
        <translation>El motor de audio se detuvo y se reinicia.</translation>
    </message>
    <message>
        <source>The audio engine had stopped and was restarted.</source>
        <translation>El motor de audio se detuvo y se reinició.</translation>
    </message>
    <message>
        <source>The recording goes on in a new take; {path} is kept.</source>
        <translation>La grabación sigue en una toma nueva; {path} se conserva.</translation>
    </message>
    <message>
        <source>The recording has ended; {path} is kept.</source>
        <translation>La grabación terminó; {path} se conserva.</translation>
    </message>
    <message>
        <source>The audio engine stopped.</source>
        <translation>El motor de audio se detuvo.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The audio engine is not running; press start, or try again in a moment.</source>
        <translation>El motor de audio no está en marcha; pulsa Iniciar o inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Nothing is running; press start, then learn the room&apos;s noise.</source>
        <translation>Nada está en marcha; pulsa Iniciar y aprende luego el ruido.</translation>
    </message>
    <message>
        <source>Nothing is running; press start, then record.</source>
        <translation>Nada está en marcha; pulsa Iniciar y graba después.</translation>
    </message>
    <message>
        <source>Nothing is being recorded.</source>
        <translation>No se está grabando nada.</translation>
    </message>
    <message>
        <source>Press record, then set a marker.</source>
        <translation>Pulsa Grabar y pon luego una marca.</translation>
    </message>
    <message>
        <source>No take can be recorded in {folder} ({reason}).</source>
        <translation>No se puede grabar en {folder} ({reason}).</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then record again.</source>
        <translation>Libera espacio o elige otra carpeta y graba de nuevo.</translation>
    </message>
    <message>
        <source>The recording in {folder} stopped: {reason}.</source>
        <translation>La grabación en {folder} se detuvo: {reason}.</translation>
    </message>
    <message>
        <source>What was recorded is kept; free some space or choose another folder, then record again.</source>
        <translation>Lo grabado se conserva; libera espacio o elige otra carpeta y graba de nuevo.</translation>
    </message>
    <message>
        <source>The chirps came back after different times, so none of them is believed.</source>
        <translation>Los pitidos volvieron tras tiempos distintos, así que no se cree ninguno.</translation>
    </message>
    <message>
        <source>The chirp was heard more than once, as with an echo, so neither is believed.</source>
        <translation>El pitido se oyó más de una vez, como con eco, así que no se cree ninguno.</translation>
    </message>
    <message>
        <source>The chirp was not heard at the input.</source>
        <translation>El pitido no se oyó en la entrada.</translation>
    </message>
    <message>
        <source>Nothing leads from this output back to this input, so the delay is stated, not measured.</source>
        <translation>Nada lleva de esta salida a esta entrada; el retardo es declarado, no medido.</translation>
    </message>
    <message>
        <source>To measure it, connect them: turn the loudspeaker up beside the microphone, plug the output into the input, or name the virtual cable&apos;s recording side as the input.</source>
        <translation>Para medirlo, conéctalas: sube el altavoz junto al micrófono, enchufa la salida a la entrada o elige el lado de grabación del cable virtual como entrada.</translation>
    </message>
    <message>
        <source>The latency was not measured: it was stopped, or something else was started.</source>
        <translation>No se midió la latencia: se detuvo o se inició otra cosa.</translation>
    </message>
    <message>
        <source>Measure again.</source>
        <translation>Mide otra vez.</translation>
    </message>
    <message>
        <source>The work on the take ended unexpectedly.</source>
        <translation>El trabajo con la toma terminó de forma inesperada.</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>Inténtalo otra vez.</translation>
    </message>
    <message>
        <source>A take needs a name.</source>
        <translation>Una toma necesita un nombre.</translation>
    </message>
    <message>
        <source>Type one, or press Escape to keep the old one.</source>
        <translation>Escribe uno o pulsa Escape para conservar el anterior.</translation>
    </message>
    <message>
        <source>There is already a take named “{name}”.</source>
        <translation>Ya hay una toma llamada «{name}».</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elige otro nombre.</translation>
    </message>
    <message>
        <source>The settings could not be read ({reason}); the defaults are used.</source>
        <translation>Los ajustes no se pudieron leer ({reason}); se usan los valores iniciales.</translation>
    </message>
    <message>
        <source>The old file is kept as {backup}.</source>
        <translation>El archivo anterior se conserva como {backup}.</translation>
    </message>
    <message>
        <source>{archive} is not a readable .voice file.</source>
        <translation>{archive} no es un archivo .voice legible.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Consíguelo de nuevo.</translation>
    </message>
    <message>
        <source>{archive} holds no voice but a core.</source>
        <translation>{archive} no contiene una voz, sino un núcleo.</translation>
    </message>
    <message>
        <source>Choose a .voice file.</source>
        <translation>Elige un archivo .voice.</translation>
    </message>
    <message>
        <source>A voice “{name}” is here already, so {archive} was not installed.</source>
        <translation>Ya hay una voz «{name}», así que no se instaló {archive}.</translation>
    </message>
    <message>
        <source>Delete that one first, if it is yours.</source>
        <translation>Borra antes esa, si es tuya.</translation>
    </message>
    <message>
        <source>{target} exists already.</source>
        <translation>{target} ya existe.</translation>
    </message>
    <message>
        <source>Delete it first to install the voice again.</source>
        <translation>Bórralo antes para instalar la voz de nuevo.</translation>
    </message>
    <message>
        <source>{target} cannot be written ({reason}).</source>
        <translation>{target} no se puede escribir ({reason}).</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libera espacio.</translation>
    </message>
    <message>
        <source>{archive} does not exist.</source>
        <translation>{archive} no existe.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Comprueba el nombre.</translation>
    </message>
    <message>
        <source>{archive} lists files twice or too many.</source>
        <translation>{archive} enumera archivos repetidos o demasiados.</translation>
    </message>
    <message>
        <source>{archive} holds no {manifest}: it is not a voice.</source>
        <translation>{archive} no contiene {manifest}: no es una voz.</translation>
    </message>
    <message>
        <source>{archive} holds other files than its manifest lists.</source>
        <translation>{archive} contiene archivos distintos de los de su manifiesto.</translation>
    </message>
    <message>
        <source>{archive} holds {name}, which no voice may hold.</source>
        <translation>{archive} contiene {name}, que ninguna voz puede contener.</translation>
    </message>
    <message>
        <source>Do not trust it.</source>
        <translation>No te fíes de él.</translation>
    </message>
    <message>
        <source>Install it again from where it came from.</source>
        <translation>Instálala de nuevo desde donde la obtuviste.</translation>
    </message>
    <message>
        <source>{path} is too large to be a manifest.</source>
        <translation>{path} es demasiado grande para ser un manifiesto.</translation>
    </message>
    <message>
        <source>{path} is not the manifest of a voice.</source>
        <translation>{path} no es el manifiesto de una voz.</translation>
    </message>
    <message>
        <source>{path} has format version {version}; this VoiceShift reads {ours}.</source>
        <translation>{path} tiene la versión de formato {version}; este VoiceShift lee {ours}.</translation>
    </message>
    <message>
        <source>Update VoiceShift, or get the voice in the older format.</source>
        <translation>Actualiza VoiceShift o consigue la voz en el formato anterior.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} no se puede leer ({reason}).</translation>
    </message>
    <message>
        <source>{path} is not valid JSON.</source>
        <translation>{path} no es un JSON válido.</translation>
    </message>
    <message>
        <source>{path} differs from its manifest: it is damaged or was changed.</source>
        <translation>{path} no coincide con su manifiesto: está dañado o fue modificado.</translation>
    </message>
    <message>
        <source>Install the voice again.</source>
        <translation>Instala la voz de nuevo.</translation>
    </message>
    <message>
        <source>Install VoiceShift&apos;s voices again.</source>
        <translation>Instala de nuevo las voces de VoiceShift.</translation>
    </message>
    <message>
        <source>Update VoiceShift.</source>
        <translation>Actualiza VoiceShift.</translation>
    </message>
    <message>
        <source>Update VoiceShift, or install the voice again.</source>
        <translation>Actualiza VoiceShift o instala la voz de nuevo.</translation>
    </message>
    <message>
        <source>{path} is not a safetensors file.</source>
        <translation>{path} no es un archivo safetensors.</translation>
    </message>
    <message>
        <source>{path} holds numbers that are not finite.</source>
        <translation>{path} contiene números que no son finitos.</translation>
    </message>
    <message>
        <source>{path} does not fit its core.</source>
        <translation>{path} no encaja con su núcleo.</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot run this core.</source>
        <translation>ONNX Runtime no puede ejecutar este núcleo.</translation>
    </message>
    <message>
        <source>No core is installed.</source>
        <translation>No hay ningún núcleo instalado.</translation>
    </message>
    <message>
        <source>Installed: {names}.</source>
        <translation>Instaladas: {names}.</translation>
    </message>
    <message>
        <source>{name} was made for another core than the installed one.</source>
        <translation>{name} se hizo para un núcleo distinto del instalado.</translation>
    </message>
    <message>
        <source>Update VoiceShift, or install the voice in the version made for this one.</source>
        <translation>Actualiza VoiceShift o instala la versión de la voz hecha para este.</translation>
    </message>
    <message>
        <source>The voice in {folder} is of a kind that this VoiceShift does not know.</source>
        <translation>La voz de {folder} es de un tipo que este VoiceShift no conoce.</translation>
    </message>
    <message>
        <source>“{name}” is made of “{part}”, which is not installed.</source>
        <translation>«{name}» está hecha de «{part}», que no está instalada.</translation>
    </message>
    <message>
        <source>Install that voice, or delete the preset.</source>
        <translation>Instala esa voz o borra el preset.</translation>
    </message>
    <message>
        <source>The cloned voice in {folder} comes without its speaker&apos;s consent.</source>
        <translation>La voz clonada de {folder} viene sin el consentimiento de quien habla.</translation>
    </message>
    <message>
        <source>Do not use it; ask whoever gave it to you.</source>
        <translation>No la uses; pregunta a quien te la dio.</translation>
    </message>
    <message>
        <source>“{name}” cannot be blended: its voices were made for different networks.</source>
        <translation>«{name}» no se puede mezclar: sus voces se hicieron para redes distintas.</translation>
    </message>
    <message>
        <source>Choose voices of one version of VoiceShift.</source>
        <translation>Elige voces de una misma versión de VoiceShift.</translation>
    </message>
    <message>
        <source>“{name}” is not among what was deleted.</source>
        <translation>«{name}» no está entre lo borrado.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Impórtala de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” came with VoiceShift and cannot be deleted.</source>
        <translation>«{name}» viene con VoiceShift y no se puede borrar.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted ({reason}).</source>
        <translation>{path} no se puede borrar ({reason}).</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Comprueba sus permisos.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elige otra carpeta.</translation>
    </message>
    <message>
        <source>“{name}” cannot be brought back ({reason}).</source>
        <translation>«{name}» no se puede recuperar ({reason}).</translation>
    </message>
    <message>
        <source>It is kept in {folder}.</source>
        <translation>Se conserva en {folder}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved in {folder} ({reason}).</source>
        <translation>«{name}» no se puede guardar en {folder} ({reason}).</translation>
    </message>
    <message>
        <source>Check that the disk has room and that the folder can be written.</source>
        <translation>Comprueba que haya espacio y que se pueda escribir en la carpeta.</translation>
    </message>
    <message>
        <source>{where} needs a name of 1 to {count} characters.</source>
        <translation>{where} necesita un nombre de 1 a {count} caracteres.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Elige otro.</translation>
    </message>
    <message>
        <source>{where} may have {count} tags of up to {length} characters.</source>
        <translation>{where} puede tener {count} etiquetas de hasta {length} caracteres.</translation>
    </message>
    <message>
        <source>Use fewer or shorter ones.</source>
        <translation>Usa menos o más cortas.</translation>
    </message>
    <message>
        <source>{where} was written by a later VoiceShift.</source>
        <translation>{where} lo escribió un VoiceShift posterior.</translation>
    </message>
    <message>
        <source>Update this one.</source>
        <translation>Actualiza este.</translation>
    </message>
    <message>
        <source>Choose one of {names}.</source>
        <translation>Elige entre {names}.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; could mean {names}.</source>
        <translation>«{name}» puede ser {names}.</translation>
    </message>
    <message>
        <source>Connect one, or choose one of {names}.</source>
        <translation>Conecta uno o elige entre {names}.</translation>
    </message>
    <message>
        <source>The virtual microphone is an output here.</source>
        <translation>El micrófono virtual es aquí una salida.</translation>
    </message>
    <message>
        <source>Choose a real one.</source>
        <translation>Elige uno real.</translation>
    </message>
    <message>
        <source>No way leads from here to the sound server.</source>
        <translation>Desde aquí no se llega al servidor de sonido.</translation>
    </message>
    <message>
        <source>Install its ALSA device (Debian, Ubuntu: libasound2-plugins, or pipewire-alsa with PipeWire) and look for devices again.</source>
        <translation>Instala su dispositivo ALSA (Debian, Ubuntu: libasound2-plugins, o pipewire-alsa con PipeWire) y busca los dispositivos de nuevo.</translation>
    </message>
    <message>
        <source>{label} takes none of the formats that VoiceShift can give ({reason}).</source>
        <translation>{label} no acepta ninguno de los formatos que VoiceShift puede dar ({reason}).</translation>
    </message>
    <message>
        <source>The sound server refused ({reason}).</source>
        <translation>El servidor de sonido se negó ({reason}).</translation>
    </message>
    <message>
        <source>See whether PipeWire or PulseAudio runs, then try again.</source>
        <translation>Mira si PipeWire o PulseAudio está en marcha e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The sound server did not answer ({reason}).</source>
        <translation>El servidor de sonido no respondió ({reason}).</translation>
    </message>
    <message>
        <source>Log out and in again, or see whether PipeWire or PulseAudio runs.</source>
        <translation>Cierra la sesión y vuelve a entrar, o mira si PipeWire o PulseAudio está en marcha.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>No existe el archivo {path}.</translation>
    </message>
    <message>
        <source>Check the path and try again.</source>
        <translation>Comprueba la ruta e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>{path} no se puede abrir: {reason}.</translation>
    </message>
    <message>
        <source>Check that it is a file that you may read.</source>
        <translation>Comprueba que sea un archivo que puedas leer.</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes).</source>
        <translation>{path} está vacío (0 bytes).</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation>Cópialo o expórtalo de nuevo.</translation>
    </message>
    <message>
        <source>{path} holds no sound at all.</source>
        <translation>{path} no contiene sonido.</translation>
    </message>
    <message>
        <source>{path} is damaged from its start.</source>
        <translation>{path} está dañado desde el principio.</translation>
    </message>
    <message>
        <source>{path} is not audio that VoiceShift can read.</source>
        <translation>{path} no es un audio que VoiceShift pueda leer.</translation>
    </message>
    <message>
        <source>Give it a WAV, FLAC, OGG or MP3 file, or export it again if it should be one.</source>
        <translation>Dale un archivo WAV, FLAC, OGG o MP3, o expórtalo de nuevo si debía serlo.</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name.</source>
        <translation>{path} ya existe; elige otro nombre.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} no se puede escribir: {reason}.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then try again.</source>
        <translation>Libera espacio o elige otra carpeta e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then export again.</source>
        <translation>Libera espacio o elige otra carpeta y exporta de nuevo.</translation>
    </message>
    <message>
        <source>{name} holds nothing but silence.</source>
        <translation>{name} no contiene más que silencio.</translation>
    </message>
    <message>
        <source>Export it without trimming, or choose another take.</source>
        <translation>Expórtala sin recortar o elige otra toma.</translation>
    </message>
    <message>
        <source>The export failed ({reason}).</source>
        <translation>La exportación falló ({reason}).</translation>
    </message>
    <message>
        <source>Check that the disk has room and that the folder can be written, or choose another format.</source>
        <translation>Comprueba que haya espacio y que se pueda escribir en la carpeta, o elige otro formato.</translation>
    </message>
    <message>
        <source>A name cannot contain &lt; &gt; : &quot; / \ | ? or *. Leave them out.</source>
        <translation>Un nombre no puede contener &lt; &gt; : &quot; / \ | ? ni *. Quítalos.</translation>
    </message>
    <message>
        <source>“{name}” cannot be a file&apos;s name.</source>
        <translation>«{name}» no puede ser nombre de archivo.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elige otro nombre.</translation>
    </message>
    <message>
        <source>A name cannot end in “(dry)”: that marks your own voice.</source>
        <translation>Un nombre no puede acabar en «(dry)»: eso marca tu propia voz.</translation>
    </message>
    <message>
        <source>The takes in {folder} cannot be listed: {reason}.</source>
        <translation>No se pueden listar las tomas de {folder}: {reason}.</translation>
    </message>
    <message>
        <source>Choose another folder in the settings.</source>
        <translation>Elige otra carpeta en los ajustes.</translation>
    </message>
    <message>
        <source>“{name}” cannot be renamed: {reason}.</source>
        <translation>«{name}» no se puede renombrar: {reason}.</translation>
    </message>
    <message>
        <source>Close the programs that use it, then try again.</source>
        <translation>Cierra los programas que lo usan e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” is still being recorded.</source>
        <translation>«{name}» aún se está grabando.</translation>
    </message>
    <message>
        <source>“{name}” has too many markers.</source>
        <translation>«{name}» tiene demasiadas marcas.</translation>
    </message>
    <message>
        <source>Delete some of them.</source>
        <translation>Borra algunas.</translation>
    </message>
    <message>
        <source>The markers of “{name}” cannot be written ({reason}).</source>
        <translation>No se pueden escribir las marcas de «{name}» ({reason}).</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The marker cannot be written beside the take ({reason}).</source>
        <translation>La marca no se puede escribir junto a la toma ({reason}).</translation>
    </message>
    <message>
        <source>Free some space; the recording goes on.</source>
        <translation>Libera espacio; la grabación sigue.</translation>
    </message>
    <message>
        <source>“{name}” has no dry recording, so there is nothing to convert.</source>
        <translation>«{name}» no tiene grabación original, así que no hay nada que convertir.</translation>
    </message>
    <message>
        <source>Choose a take with one.</source>
        <translation>Elige una toma que la tenga.</translation>
    </message>
    <message>
        <source>The new take cannot be written in {folder} ({reason}).</source>
        <translation>La toma nueva no se puede escribir en {folder} ({reason}).</translation>
    </message>
    <message>
        <source>The voice failed on this file ({reason}).</source>
        <translation>La voz falló con este archivo ({reason}).</translation>
    </message>
    <message>
        <source>Try another voice.</source>
        <translation>Prueba otra voz.</translation>
    </message>
    <message>
        <source>{label} leads into the virtual microphone, where others would hear the take.</source>
        <translation>{label} lleva al micrófono virtual, donde otros oirían la toma.</translation>
    </message>
    <message>
        <source>Choose headphones above, then play it again.</source>
        <translation>Elige auriculares arriba y vuelve a reproducirla.</translation>
    </message>
    <message>
        <source>Playing ended unexpectedly.</source>
        <translation>La reproducción terminó de forma inesperada.</translation>
    </message>
    <message>
        <source>Press Play again.</source>
        <translation>Pulsa Reproducir otra vez.</translation>
    </message>
    <message>
        <source>A take is already being recorded; stop it first.</source>
        <translation>Ya se está grabando una toma; párala antes.</translation>
    </message>
    <message>
        <source>The audio engine did not answer within {seconds} s.</source>
        <translation>El motor de audio no respondió en {seconds} s.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, restart VoiceShift.</source>
        <translation>Inténtalo de nuevo; si sigue igual, reinicia VoiceShift.</translation>
    </message>
    <message>
        <source>The latency was not measured: the devices hardly run.</source>
        <translation>La latencia no se midió: los dispositivos apenas funcionan.</translation>
    </message>
    <message>
        <source>Choose others, or close what keeps the computer busy.</source>
        <translation>Elige otros o cierra lo que ocupa el ordenador.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {folder} ({reason}).</source>
        <translation>Los ajustes no se pueden guardar en {folder} ({reason}).</translation>
    </message>
    <message>
        <source>{keys} already means &apos;{action}&apos;.</source>
        <translation>{keys} ya significa «{action}».</translation>
    </message>
    <message>
        <source>Choose other keys, or clear that shortcut first.</source>
        <translation>Elige otras teclas o borra antes ese atajo.</translation>
    </message>
    <message>
        <source>Keys that work everywhere need X11 or Wayland, and neither is here.</source>
        <translation>Las teclas que funcionan en todas partes necesitan X11 o Wayland, y aquí no hay ninguno.</translation>
    </message>
    <message>
        <source>The desktop did not allow keys that work everywhere.</source>
        <translation>El escritorio no permitió teclas que funcionen en todas partes.</translation>
    </message>
    <message>
        <source>MIDI needs two more packages: pip install mido python-rtmidi</source>
        <translation>MIDI necesita dos paquetes más: pip install mido python-rtmidi</translation>
    </message>
    <message>
        <source>OBS refused: {reason}</source>
        <translation>OBS se negó: {reason}</translation>
    </message>
    <message>
        <source>OBS wants its WebSocket password.</source>
        <translation>OBS pide su contraseña de WebSocket.</translation>
    </message>
    <message>
        <source>That is not OBS&apos;s WebSocket password.</source>
        <translation>Esa no es la contraseña de WebSocket de OBS.</translation>
    </message>
    <message>
        <source>OBS does not answer.</source>
        <translation>OBS no responde.</translation>
    </message>
    <message>
        <source>Start it, and switch on Tools → WebSocket Server Settings → Enable WebSocket server.</source>
        <translation>Ábrelo y activa Herramientas → Ajustes del servidor WebSocket → Habilitar servidor WebSocket.</translation>
    </message>
    <message>
        <source>Or set the delay yourself: right-click the camera, Filters, Video Delay.</source>
        <translation>O pon el retardo a mano: clic derecho en la cámara, Filtros, Retardo de vídeo.</translation>
    </message>
    <message>
        <source>OBS ended the conversation.</source>
        <translation>OBS terminó la conversación.</translation>
    </message>
    <message>
        <source>Is it closing?</source>
        <translation>¿Se está cerrando?</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{path} cannot be used ({reason}).</source>
        <translation>{path} no se puede usar ({reason}).</translation>
    </message>
    <message>
        <source>Make the folder writable for you, or delete the file.</source>
        <translation>Haz que puedas escribir en la carpeta o borra el archivo.</translation>
    </message>
    <message>
        <source>There is no audio file in {path}.</source>
        <translation>No hay ningún archivo de audio en {path}.</translation>
    </message>
    <message>
        <source>Name a folder that holds some.</source>
        <translation>Indica una carpeta que los tenga.</translation>
    </message>
    <message>
        <source>Choose another name, or delete that voice.</source>
        <translation>Elige otro nombre o borra esa voz.</translation>
    </message>
    <message>
        <source>The voice cannot be written to {folder} ({reason}).</source>
        <translation>La voz no se puede escribir en {folder} ({reason}).</translation>
    </message>
    <message>
        <source>The tuning cannot be kept in {folder} ({reason}).</source>
        <translation>El ajuste no se puede guardar en {folder} ({reason}).</translation>
    </message>
    <message>
        <source>Only {used} s of the recordings can be used; a voice needs at least {needed} s of clear speech.</source>
        <translation>Solo sirven {used} s de las grabaciones; una voz necesita al menos {needed} s de habla clara.</translation>
    </message>
    <message>
        <source>Add more recordings of the same person.</source>
        <translation>Añade más grabaciones de la misma persona.</translation>
    </message>
    <message>
        <source>1 file is unreadable.</source>
        <translation>1 archivo es ilegible.</translation>
    </message>
    <message>
        <source>{count} files are unreadable.</source>
        <translation>{count} archivos son ilegibles.</translation>
    </message>
    <message>
        <source>{seconds} s were left out: {reason}.</source>
        <translation>Se descartaron {seconds} s: {reason}.</translation>
    </message>
    <message>
        <source>There is no {kind} called &apos;{name}&apos;.</source>
        <translation>No se encontró: {kind} «{name}».</translation>
    </message>
    <message>
        <source>Write more of the {kind}&apos;s name.</source>
        <translation>Escribe más del nombre ({kind}).</translation>
    </message>
    <message>
        <source>This system has no default {kind}.</source>
        <translation>Este sistema no tiene nada predeterminado para: {kind}.</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>micrófono</translation>
    </message>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>There is no voice {name}.</source>
        <translation>No hay ninguna voz {name}.</translation>
    </message>
    <message>
        <source>Stop the recording, then {action} it.</source>
        <translation>Para la grabación y luego {action}.</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>renómbrala</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>bórrala</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>cambia sus marcas</translation>
    </message>
    <message>
        <source>Record nearer to the microphone, or raise its level.</source>
        <translation>Graba más cerca del micrófono o sube su nivel.</translation>
    </message>
    <message>
        <source>Lower the microphone&apos;s level until nothing is cut off, and record again.</source>
        <translation>Baja el nivel del micrófono hasta que nada sature y graba de nuevo.</translation>
    </message>
    <message>
        <source>Record in a quiet room without music, or try --denoise.</source>
        <translation>Graba en una sala tranquila sin música o prueba --denoise.</translation>
    </message>
    <message>
        <source>Telephone and 8 kHz recordings lack half of a voice; use a microphone.</source>
        <translation>A las grabaciones de teléfono y de 8 kHz les falta media voz; usa un micrófono.</translation>
    </message>
    <message>
        <source>Give recordings in which nobody else talks meanwhile, without an echo.</source>
        <translation>Da grabaciones sin eco en las que nadie más hable a la vez.</translation>
    </message>
    <message>
        <source>Give recordings of one person alone.</source>
        <translation>Da grabaciones de una sola persona.</translation>
    </message>
    <message>
        <source>Speak in whole sentences.</source>
        <translation>Habla en frases completas.</translation>
    </message>
    <message>
        <source>Export the files again as WAV or FLAC.</source>
        <translation>Exporta los archivos de nuevo como WAV o FLAC.</translation>
    </message>
    <message>
        <source>Sound devices cannot be used: {reason}.</source>
        <translation>Los dispositivos de sonido no se pueden usar: {reason}.</translation>
    </message>
    <message>
        <source>Run &apos;python3 start.py&apos; once more, or install the system&apos;s package of PortAudio (Debian: libportaudio2).</source>
        <translation>Ejecuta «python3 start.py» otra vez, o instala el paquete de PortAudio del sistema (Debian: libportaudio2).</translation>
    </message>
    <message>
        <source>Sound devices cannot be listed: {reason}.</source>
        <translation>Los dispositivos de sonido no se pueden enumerar: {reason}.</translation>
    </message>
    <message>
        <source>Start VoiceShift again.</source>
        <translation>Vuelve a abrir VoiceShift.</translation>
    </message>
    <message>
        <source>{label} lost its device: &apos;{home}&apos; was unplugged or is no longer the system&apos;s default, and the sound server now plays elsewhere (&apos;{name}&apos;).</source>
        <translation>{label} perdió su dispositivo: «{home}» se desconectó o ya no es el predeterminado, y el servidor de sonido reproduce ahora en otro («{name}»).</translation>
    </message>
    <message>
        <source>{label} lost its device: &apos;{home}&apos; was unplugged or is no longer the system&apos;s default, and the sound server now listens elsewhere (&apos;{name}&apos;).</source>
        <translation>{label} perdió su dispositivo: «{home}» se desconectó o ya no es el predeterminado, y el servidor de sonido escucha ahora en otro («{name}»).</translation>
    </message>
    <message>
        <source>Plug it in again.</source>
        <translation>Vuelve a conectarlo.</translation>
    </message>
    <message>
        <source>This system&apos;s sound cannot be arranged by VoiceShift.</source>
        <translation>En este sistema VoiceShift no puede dirigir el sonido por su cuenta.</translation>
    </message>
    <message>
        <source>Install it (Debian, Ubuntu: pulseaudio-utils; Fedora: pulseaudio-utils; Arch: libpulse) and start VoiceShift again.</source>
        <translation>Instálalo (Debian, Ubuntu: pulseaudio-utils; Fedora: pulseaudio-utils; Arch: libpulse) y vuelve a abrir VoiceShift.</translation>
    </message>
    <message>
        <source>The sound server does not answer: {reason}</source>
        <translation>El servidor de sonido no responde: {reason}</translation>
    </message>
    <message>
        <source>an unknown source</source>
        <translation>una fuente desconocida</translation>
    </message>
    <message>
        <source>{path} has {rate} Hz; VoiceShift takes {low} to {high} Hz.</source>
        <translation>{path} tiene {rate} Hz; VoiceShift admite de {low} a {high} Hz.</translation>
    </message>
    <message>
        <source>Export it again, at 48000 Hz for instance.</source>
        <translation>Expórtalo de nuevo, por ejemplo a 48000 Hz.</translation>
    </message>
    <message>
        <source>{path} is damaged after {seconds} s; what follows is left out.</source>
        <translation>{path} está dañado a partir de {seconds} s; lo que sigue se omite.</translation>
    </message>
    <message>
        <source>{path} breaks off after {seconds} s.</source>
        <translation>{path} se corta a los {seconds} s.</translation>
    </message>
    <message>
        <source>If that is not all of it, copy or export it again.</source>
        <translation>Si eso no es todo, cópialo o expórtalo de nuevo.</translation>
    </message>
    <message>
        <source>{path} can only be read from its start ({reason}).</source>
        <translation>{path} solo se puede leer desde el principio ({reason}).</translation>
    </message>
    <message>
        <source>Export it as WAV.</source>
        <translation>Expórtalo como WAV.</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name or ask to overwrite.</source>
        <translation>{path} ya existe; elige otro nombre o pide sobrescribirlo.</translation>
    </message>
    <message>
        <source>It is {lufs} LUFS instead of {wanted}: louder, the voice would be flattened.</source>
        <translation>Queda en {lufs} LUFS en vez de {wanted}: más alto, la voz sonaría aplastada.</translation>
    </message>
    <message>
        <source>You cannot hear yourself: {label} is gone.</source>
        <translation>No puedes oírte: {label} ya no está.</translation>
    </message>
    <message>
        <source>Plug it in, then press stop and start; your audience hears you all the same.</source>
        <translation>Conéctalo y pulsa Detener e Iniciar; tu público te oye igualmente.</translation>
    </message>
    <message>
        <source>The audio engine stopped and could not go on: {reason}</source>
        <translation>El motor de audio se detuvo y no pudo continuar: {reason}</translation>
    </message>
    <message>
        <source>The audio engine failed ({reason}).</source>
        <translation>El motor de audio falló ({reason}).</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Inícialo de nuevo.</translation>
    </message>
    <message>
        <source>The engine failed ({reason}).</source>
        <translation>El motor falló ({reason}).</translation>
    </message>
    <message>
        <source>Press start again.</source>
        <translation>Pulsa Iniciar otra vez.</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>El ordenador se quedó sin memoria.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Cierra otros programas.</translation>
    </message>
    <message>
        <source>The voice failed and was silenced ({reason}).</source>
        <translation>La voz falló y se silenció ({reason}).</translation>
    </message>
    <message>
        <source>Choose another voice, or press start again.</source>
        <translation>Elige otra voz o pulsa Iniciar otra vez.</translation>
    </message>
    <message>
        <source>the converter gave unusable numbers</source>
        <translation>el conversor dio números inservibles</translation>
    </message>
    <message>
        <source>The room&apos;s noise was not learnt: {reason}.</source>
        <translation>No se aprendió el ruido de la habitación: {reason}.</translation>
    </message>
    <message>
        <source>The latency was not measured: {reason}</source>
        <translation>No se midió la latencia: {reason}</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>no es un objeto JSON</translation>
    </message>
    <message>
        <source>The file is {path}.</source>
        <translation>El archivo es {path}.</translation>
    </message>
    <message>
        <source>Corrected settings that were out of range: {titles}.</source>
        <translation>Se corrigieron ajustes fuera de rango: {titles}.</translation>
    </message>
    <message>
        <source>{title}: {value} is not allowed.</source>
        <translation>{title}: {value} no está permitido.</translation>
    </message>
    <message>
        <source>Keys that work everywhere have ended: the X server says {reason}.</source>
        <translation>Las teclas globales han dejado de funcionar: el servidor X dice {reason}.</translation>
    </message>
    <message>
        <source>Keys that work everywhere need the X server&apos;s RECORD extension.</source>
        <translation>Las teclas globales necesitan la extensión RECORD del servidor X.</translation>
    </message>
    <message>
        <source>macOS does not let VoiceShift hear keys everywhere yet.</source>
        <translation>macOS aún no permite que VoiceShift oiga teclas globales.</translation>
    </message>
    <message>
        <source>Allow it under System Settings, Privacy &amp; Security, Input Monitoring, then restart VoiceShift.</source>
        <translation>Permítelo en Ajustes del Sistema, Privacidad y seguridad, Monitorización de entrada, y reinicia VoiceShift.</translation>
    </message>
    <message>
        <source>This Wayland desktop does not offer keys that work everywhere (its portal GlobalShortcuts is missing; GNOME 48, KDE Plasma 5.27 and Hyprland have it).</source>
        <translation>Este escritorio Wayland no ofrece teclas globales (le falta el portal GlobalShortcuts; GNOME 48, KDE Plasma 5.27 y Hyprland lo tienen).</translation>
    </message>
    <message>
        <source>Use &apos;voiceshift ctl&apos; in the desktop&apos;s own shortcuts instead.</source>
        <translation>Usa en su lugar «voiceshift ctl» en los atajos del propio escritorio.</translation>
    </message>
    <message>
        <source>The desktop has ended the keys that work everywhere.</source>
        <translation>El escritorio ha desactivado las teclas globales.</translation>
    </message>
    <message>
        <source>The MIDI controller “{port}” is not plugged in, or is in use.</source>
        <translation>El controlador MIDI «{port}» no está conectado o está en uso.</translation>
    </message>
    <message>
        <source>The control API cannot use port {port} ({reason}).</source>
        <translation>La API de control no puede usar el puerto {port} ({reason}).</translation>
    </message>
    <message>
        <source>Is VoiceShift open twice?</source>
        <translation>¿Está VoiceShift abierto dos veces?</translation>
    </message>
    <message>
        <source>Otherwise choose another port in the settings.</source>
        <translation>Si no, elige otro puerto en los ajustes.</translation>
    </message>
    <message>
        <source>The preset</source>
        <translation>El preset</translation>
    </message>
    <message>
        <source>The voice</source>
        <translation>La voz</translation>
    </message>
    <message>
        <source>none; install VoiceShift&apos;s voices again</source>
        <translation>ninguna; instala de nuevo las voces de VoiceShift</translation>
    </message>
    <message>
        <source>The preset “{name}” is left out: a voice has the same id.</source>
        <translation>Se omite el preset «{name}»: una voz tiene el mismo identificador.</translation>
    </message>
    <message>
        <source>The voice in {folder} is left out: {other} has the same id.</source>
        <translation>Se omite la voz de {folder}: {other} tiene el mismo identificador.</translation>
    </message>
    <message>
        <source>The voice in {folder} is left out: {reason}</source>
        <translation>Se omite la voz de {folder}: {reason}</translation>
    </message>
    <message>
        <source>The voices in {folder} are left out: {reason}.</source>
        <translation>Se omiten las voces de {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The presets in {folder} are left out: {reason}.</source>
        <translation>Se omiten los presets de {folder}: {reason}.</translation>
    </message>
    <message>
        <source>A preset is left out: {reason}</source>
        <translation>Se omite un preset: {reason}</translation>
    </message>
    <message>
        <source>It is kept as {path}.</source>
        <translation>Se conserva como {path}.</translation>
    </message>
    <message>
        <source>Delete or repair that file.</source>
        <translation>Elimina o repara ese archivo.</translation>
    </message>
    <message>
        <source>{path} has a name that no preset has.</source>
        <translation>{path} tiene un nombre que ningún preset puede tener.</translation>
    </message>
    <message>
        <source>{id} cannot be a preset&apos;s id.</source>
        <translation>{id} no puede ser el identificador de un preset.</translation>
    </message>
    <message>
        <source>{id} cannot be a voice&apos;s id.</source>
        <translation>{id} no puede ser el identificador de una voz.</translation>
    </message>
    <message>
        <source>The voice in {folder} has no mean F0 between {low} and {high} Hz.</source>
        <translation>La voz de {folder} no tiene un tono medio entre {low} y {high} Hz.</translation>
    </message>
    <message>
        <source>The voice in {folder} has no {name}.</source>
        <translation>A la voz de {folder} le falta {name}.</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>Instálala de nuevo.</translation>
    </message>
    <message>
        <source>{path} holds no embedding for its core.</source>
        <translation>{path} no contiene datos de voz para su núcleo.</translation>
    </message>
    <message>
        <source>{path} does not hold the networks that its manifest describes.</source>
        <translation>{path} no contiene las redes que describe su manifiesto.</translation>
    </message>
    <message>
        <source>{path} does not hold the low-delay encoder of its core.</source>
        <translation>{path} no contiene el codificador de baja latencia de su núcleo.</translation>
    </message>
    <message>
        <source>The core&apos;s manifest describes networks that this VoiceShift does not know.</source>
        <translation>El manifiesto del núcleo describe redes que este VoiceShift no conoce.</translation>
    </message>
    <message>
        <source>Update VoiceShift, or install its voices again.</source>
        <translation>Actualiza VoiceShift o instala de nuevo sus voces.</translation>
    </message>
    <message>
        <source>{path} must list 1 to {count} files.</source>
        <translation>{path} debe enumerar de 1 a {count} archivos.</translation>
    </message>
    <message>
        <source>{path} names {name}, which no voice may hold.</source>
        <translation>{path} nombra {name}, que ninguna voz puede contener.</translation>
    </message>
    <message>
        <source>{path} gives no size and SHA-256 for {name}.</source>
        <translation>{path} no indica el tamaño ni el SHA-256 de {name}.</translation>
    </message>
    <message>
        <source>{path} gives {name} {size} bytes; {limit} is the limit.</source>
        <translation>{path} da a {name} {size} bytes; el límite es {limit}.</translation>
    </message>
    <message>
        <source>The manifest in {folder} lists no {name}.</source>
        <translation>El manifiesto de {folder} no incluye {name}.</translation>
    </message>
    <message>
        <source>The manifest&apos;s {key} must be a text of 1 to {count} characters.</source>
        <translation>{key} en el manifiesto debe ser un texto de 1 a {count} caracteres.</translation>
    </message>
    <message>
        <source>{where} declares a character that is not known here.</source>
        <translation>{where} declara un carácter que aquí no se conoce.</translation>
    </message>
    <message>
        <source>{where} must list at most {count} effects.</source>
        <translation>{where} puede tener como máximo {count} efectos.</translation>
    </message>
    <message>
        <source>{where} wants an effect that is not known here.</source>
        <translation>{where} pide un efecto que aquí no se conoce.</translation>
    </message>
    <message>
        <source>{where} must give {names}, and nothing else.</source>
        <translation>{where} debe indicar {names} y nada más.</translation>
    </message>
    <message>
        <source>{where}: {name} ({meaning}) must be from {low} to {high}.</source>
        <translation>{where}: {name} ({meaning}) debe estar entre {low} y {high}.</translation>
    </message>
    <message>
        <source>{path} is not a {suffix} file.</source>
        <translation>{path} no es un archivo {suffix}.</translation>
    </message>
    <message>
        <source>Choose a name that ends so.</source>
        <translation>Elige un nombre con esa extensión.</translation>
    </message>
    <message>
        <source>{where}: “{part}” is no installed voice.</source>
        <translation>{where}: «{part}» no es una voz instalada.</translation>
    </message>
    <message>
        <source>{target} exists.</source>
        <translation>{target} ya existe.</translation>
    </message>
    <message>
        <source>Delete it first to bring back another.</source>
        <translation>Elimínalo primero para recuperar otro.</translation>
    </message>
    <message>
        <source>{where} has tags that are no texts.</source>
        <translation>{where} tiene etiquetas que no son texto.</translation>
    </message>
    <message>
        <source>Write words with commas between.</source>
        <translation>Escribe palabras separadas por comas.</translation>
    </message>
    <message>
        <source>{where} must be made of 1 to {count} voices.</source>
        <translation>{where} debe estar hecho de 1 a {count} voces.</translation>
    </message>
    <message>
        <source>{where} is made of something that is no voice.</source>
        <translation>{where} contiene algo que no es una voz.</translation>
    </message>
    <message>
        <source>Choose again.</source>
        <translation>Elige de nuevo.</translation>
    </message>
    <message>
        <source>{where} gives {voice} no share above 0.</source>
        <translation>{where} da a {voice} una parte que no supera 0.</translation>
    </message>
    <message>
        <source>Give it more, or none.</source>
        <translation>Dale más o quítala.</translation>
    </message>
    <message>
        <source>{where} sets something that is not known here.</source>
        <translation>{where} ajusta algo que aquí no se conoce.</translation>
    </message>
    <message>
        <source>{where} cannot be used.</source>
        <translation>{where} no se puede usar.</translation>
    </message>
    <message>
        <source>{where} is too large to be a preset.</source>
        <translation>{where} es demasiado grande para ser un preset.</translation>
    </message>
    <message>
        <source>{where} is no preset.</source>
        <translation>{where} no es un preset.</translation>
    </message>
    <message>
        <source>{where} has no version.</source>
        <translation>{where} no indica ninguna versión.</translation>
    </message>
    <message>
        <source>There was enough speech before it.</source>
        <translation>Antes ya había voz suficiente.</translation>
    </message>
    <message>
        <source>Name the recordings of the voice: audio files, or a folder of them.</source>
        <translation>Indica las grabaciones de la voz: archivos de audio o una carpeta con ellos.</translation>
    </message>
    <message>
        <source>The installed voices lack a usable {file}, which cloning needs.</source>
        <translation>A las voces instaladas les falta {file}, necesario para clonar.</translation>
    </message>
    <message>
        <source>Cloning needs {file}, which is missing or damaged.</source>
        <translation>Para clonar hace falta {file}, que no está o está dañado.</translation>
    </message>
    <message>
        <source>Install VoiceShift again.</source>
        <translation>Instala VoiceShift de nuevo.</translation>
    </message>
    <message>
        <source>A voice is cloned only with its speaker&apos;s consent.</source>
        <translation>Una voz solo se clona con el consentimiento de quien habla.</translation>
    </message>
    <message>
        <source>Say in a sentence who speaks and what they agreed to: --consent &quot;I am the speaker and agree to ...&quot;.</source>
        <translation>Di en una frase quién habla y qué ha aceptado, por ejemplo: «Soy quien habla y acepto esta voz en mi stream».</translation>
    </message>
    <message>
        <source>The consent has {count} characters; {limit} is the limit.</source>
        <translation>El consentimiento tiene {count} caracteres; el límite es {limit}.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Acórtalo.</translation>
    </message>
    <message>
        <source>“{name}” is of an older core.</source>
        <translation>«{name}» es de un núcleo anterior.</translation>
    </message>
    <message>
        <source>Clone it anew.</source>
        <translation>Clónala de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” is made of several voices.</source>
        <translation>«{name}» está hecha de varias voces.</translation>
    </message>
    <message>
        <source>Clone them anew.</source>
        <translation>Clónalas de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was found that is better than “{name}” by what you asked for, so that stays.</source>
        <translation>No se encontró nada mejor que «{name}» en lo que pediste, así que se queda.</translation>
    </message>
    <message>
        <source>Add more and clearer recordings, and clone it anew.</source>
        <translation>Añade más grabaciones y más claras, y clónala de nuevo.</translation>
    </message>
    <message>
        <source>These are not the recordings that “{name}” was made of, and its consent is for those alone.</source>
        <translation>Estas no son las grabaciones de las que se hizo «{name}», y el consentimiento vale solo para aquellas.</translation>
    </message>
    <message>
        <source>Name the same files, or clone a new voice.</source>
        <translation>Usa los mismos archivos o clona una voz nueva.</translation>
    </message>
    <message>
        <source>“{name}” waits to be chosen or not.</source>
        <translation>Falta elegir si te quedas con «{name}».</translation>
    </message>
    <message>
        <source>Listen to both, then say voiceshift clone &quot;{name}&quot; --keep later, or --keep earlier.</source>
        <translation>Escucha las dos y elige cuál se queda (en la terminal: voiceshift clone &quot;{name}&quot; --keep later o --keep earlier).</translation>
    </message>
    <message>
        <source>There is nothing to choose: “{name}” was not made again.</source>
        <translation>No hay nada que elegir: «{name}» no se ha vuelto a hacer.</translation>
    </message>
    <message>
        <source>Say what is wrong with it first: voiceshift clone &quot;{name}&quot; --again unlike, unclear or buzzy.</source>
        <translation>Di primero qué le falla (en la terminal: voiceshift clone &quot;{name}&quot; --again unlike, unclear o buzzy).</translation>
    </message>
    <message>
        <source>The choice cannot be written to {folder} ({reason}).</source>
        <translation>La elección no se puede escribir en {folder} ({reason}).</translation>
    </message>
    <message>
        <source>Both voices are kept.</source>
        <translation>Se conservan ambas voces.</translation>
    </message>
    <message>
        <source>Free some space, then choose again.</source>
        <translation>Libera espacio y elige de nuevo.</translation>
    </message>
    <message>
        <source>The recordings of “{name}” are not where they were; VoiceShift keeps no copy of them.</source>
        <translation>Las grabaciones de «{name}» ya no están donde estaban; VoiceShift no guarda copia.</translation>
    </message>
    <message>
        <source>Name them: voiceshift clone &quot;{name}&quot; FILES… --again unlike.</source>
        <translation>Indícalas en la terminal: voiceshift clone &quot;{name}&quot; ARCHIVOS… --again unlike.</translation>
    </message>
    <message>
        <source>“{name}” is no voice that was cloned here.</source>
        <translation>«{name}» no es una voz clonada aquí.</translation>
    </message>
    <message>
        <source>voiceshift voices lists them.</source>
        <translation>En la terminal, «voiceshift voices» las muestra.</translation>
    </message>
    <message>
        <source>Free some space, then start the same command again.</source>
        <translation>Libera espacio e inícialo otra vez.</translation>
    </message>
    <message>
        <source>Use {range}.</source>
        <translation>Valores permitidos: {range}.</translation>
    </message>
    <message>
        <source>{title}: {value} is not a number.</source>
        <translation>{title}: {value} no es un número.</translation>
    </message>
    <message>
        <source>{title}: {value} is not a {kind}.</source>
        <translation>{title}: {value} no es del tipo {kind}.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sin motivo indicado</translation>
    </message>
    <message>
        <source>Cloned from {seconds} s of recordings ({depth}).</source>
        <translation>Clonada a partir de {seconds} s de grabaciones ({depth}).</translation>
    </message>
    <message>
        <source>instant</source>
        <translation>instantánea</translation>
    </message>
    <message>
        <source>tuned</source>
        <translation>ajustada</translation>
    </message>
    <message>
        <source>made by a user of VoiceShift</source>
        <translation>alguien que usa VoiceShift</translation>
    </message>
    <message>
        <source>as its speaker agreed</source>
        <translation>según aceptó quien habla</translation>
    </message>
    <message>
        <source>Consent of {date}: “{statement}”</source>
        <translation>Consentimiento del {date}: «{statement}»</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>high ({how})</source>
        <translation>alta ({how})</translation>
    </message>
    <message>
        <source>real time ({how})</source>
        <translation>tiempo real ({how})</translation>
    </message>
    <message>
        <source>Bypass on or off</source>
        <translation>Bypass sí o no</translation>
    </message>
    <message>
        <source>Real voice while held</source>
        <translation>Voz real mientras se mantiene</translation>
    </message>
    <message>
        <source>Mute on or off</source>
        <translation>Silenciar sí o no</translation>
    </message>
    <message>
        <source>Start or end a recording</source>
        <translation>Iniciar o terminar una grabación</translation>
    </message>
    <message>
        <source>Set a marker in the recording</source>
        <translation>Poner una marca en la grabación</translation>
    </message>
    <message>
        <source>Pitch down</source>
        <translation>Bajar el tono</translation>
    </message>
    <message>
        <source>Pitch up</source>
        <translation>Subir el tono</translation>
    </message>
    <message>
        <source>A/B: back to the voice before</source>
        <translation>A/B: volver a la voz anterior</translation>
    </message>
    <message>
        <source>Previous voice</source>
        <translation>Voz anterior</translation>
    </message>
    <message>
        <source>Next voice</source>
        <translation>Voz siguiente</translation>
    </message>
    <message>
        <source>Voice 1</source>
        <translation>Voz 1</translation>
    </message>
    <message>
        <source>Voice 2</source>
        <translation>Voz 2</translation>
    </message>
    <message>
        <source>Voice 3</source>
        <translation>Voz 3</translation>
    </message>
    <message>
        <source>Voice 4</source>
        <translation>Voz 4</translation>
    </message>
    <message>
        <source>Voice 5</source>
        <translation>Voz 5</translation>
    </message>
    <message>
        <source>Voice 6</source>
        <translation>Voz 6</translation>
    </message>
    <message>
        <source>Voice 7</source>
        <translation>Voz 7</translation>
    </message>
    <message>
        <source>Voice 8</source>
        <translation>Voz 8</translation>
    </message>
    <message>
        <source>Voice 9</source>
        <translation>Voz 9</translation>
    </message>
    <message>
        <source>MIDI controller</source>
        <translation>Controlador MIDI</translation>
    </message>
    <message>
        <source>Delay or safety: &apos;low&apos; answers soonest and speaks a little less clearly, &apos;safe&apos; survives the busiest computer and follows the pitch best.</source>
        <translation>Retardo o seguridad: «Bajo» responde antes y habla con algo menos de claridad, «Seguro» aguanta el ordenador más ocupado y sigue mejor el tono.</translation>
    </message>
    <message>
        <source>Language of the window; it can start again at once to show it.</source>
        <translation>Idioma de la ventana; puede reiniciarse enseguida para mostrarlo.</translation>
    </message>
    <message>
        <source>Brighter text and lines on black, once the window starts again; a system that is set to high contrast has it anyway.</source>
        <translation>Texto y líneas más claros sobre negro, cuando la ventana se reinicie; un sistema en alto contraste lo tiene de todos modos.</translation>
    </message>
    <message>
        <source>The controller whose notes and knobs press actions; empty for none.</source>
        <translation>El controlador cuyas notas y mandos activan acciones; vacío para ninguno.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Personaje</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mezcla</translation>
    </message>
    <message>
        <source>Firm, clear-spoken American man.</source>
        <translation>Estadounidense firme y claro.</translation>
    </message>
    <message>
        <source>man</source>
        <translation>hombre</translation>
    </message>
    <message>
        <source>firm</source>
        <translation>firme</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>clara</translation>
    </message>
    <message>
        <source>Big and settled: Ben and Flemish Guy.</source>
        <translation>Grande y sereno: Ben y Flemish Guy.</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>grave</translation>
    </message>
    <message>
        <source>big</source>
        <translation>grande</translation>
    </message>
    <message>
        <source>Calm, low Flemish man.</source>
        <translation>Hombre flamenco, tranquilo y grave.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>baja</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>tranquila</translation>
    </message>
    <message>
        <source>A whisper down a cold corridor.</source>
        <translation>Un susurro en un pasillo frío.</translation>
    </message>
    <message>
        <source>spooky</source>
        <translation>tétrica</translation>
    </message>
    <message>
        <source>whisper</source>
        <translation>susurro</translation>
    </message>
    <message>
        <source>Slow mountain of a man.</source>
        <translation>Una montaña de hombre, lenta.</translation>
    </message>
    <message>
        <source>monster</source>
        <translation>monstruo</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lenta</translation>
    </message>
    <message>
        <source>Somebody breathed from a balloon.</source>
        <translation>Como con helio de un globo.</translation>
    </message>
    <message>
        <source>funny</source>
        <translation>divertida</translation>
    </message>
    <message>
        <source>high</source>
        <translation>aguda</translation>
    </message>
    <message>
        <source>Young and light: Stella and Kerstin.</source>
        <translation>Joven y ligera: Stella y Kerstin.</translation>
    </message>
    <message>
        <source>young</source>
        <translation>joven</translation>
    </message>
    <message>
        <source>light</source>
        <translation>ligera</translation>
    </message>
    <message>
        <source>Warm, unhurried American lady.</source>
        <translation>Estadounidense cálida y sin prisa.</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>mujer</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>cálida</translation>
    </message>
    <message>
        <source>Clear, bright German woman.</source>
        <translation>Mujer alemana, clara y luminosa.</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>luminosa</translation>
    </message>
    <message>
        <source>Soft, friendly Flemish woman.</source>
        <translation>Mujer flamenca, suave y amable.</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>suave</translation>
    </message>
    <message>
        <source>friendly</source>
        <translation>amable</translation>
    </message>
    <message>
        <source>Close, full and loud, from an old receiver.</source>
        <translation>Cercana, como de radio antigua.</translation>
    </message>
    <message>
        <source>announcer</source>
        <translation>locutor</translation>
    </message>
    <message>
        <source>loud</source>
        <translation>fuerte</translation>
    </message>
    <message>
        <source>Between Ben and Stella, and neither.</source>
        <translation>Entre Ben y Stella, y ninguno de los dos.</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>intermedia</translation>
    </message>
    <message>
        <source>even</source>
        <translation>equilibrada</translation>
    </message>
    <message>
        <source>One note, and a tin can around it.</source>
        <translation>Una sola nota y una lata alrededor.</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>máquina</translation>
    </message>
    <message>
        <source>monotone</source>
        <translation>monótona</translation>
    </message>
    <message>
        <source>Lively, clear-spoken American woman.</source>
        <translation>Estadounidense viva y clara.</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>viva</translation>
    </message>
    <message>
        <source>There is no output that only you hear. Choose headphones above, then play it again.</source>
        <translation>No hay ninguna salida que solo oigas tú. Elige auriculares arriba y vuelve a reproducirlo.</translation>
    </message>
    <message>
        <source>Choose headphones above to hear takes.</source>
        <translation>Elige auriculares arriba para oír las tomas.</translation>
    </message>
    <message>
        <source>Heard on {device}: others may hear it too. Headphones are safe.</source>
        <translation>Se oye en {device}: otros podrían oírlo también. Con auriculares es seguro.</translation>
    </message>
    <message>
        <source>Playing on {device}.</source>
        <translation>Se reproduce en {device}.</translation>
    </message>
    <message>
        <source>Heard on {device}, by nobody else.</source>
        <translation>Se oye en {device}, nadie más lo oye.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>VoiceShift could not be started for this.</source>
        <translation>VoiceShift no se pudo iniciar para esto.</translation>
    </message>
    <message>
        <source>Unlike</source>
        <translation>Distinta</translation>
    </message>
    <message>
        <source>It does not sound like the person: make it more alike.</source>
        <translation>No suena como la persona: hazla más parecida.</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Confusa</translation>
    </message>
    <message>
        <source>Words are hard to understand: make it clearer.</source>
        <translation>Las palabras se entienden mal: hazla más clara.</translation>
    </message>
    <message>
        <source>Buzzy</source>
        <translation>Zumba</translation>
    </message>
    <message>
        <source>It buzzes or rasps: make it softer.</source>
        <translation>Zumba o raspa: hazla más suave.</translation>
    </message>
    <message>
        <source>Keep the earlier</source>
        <translation>Conservar la anterior</translation>
    </message>
    <message>
        <source>The new one is put away and can be brought back.</source>
        <translation>La nueva se guarda aparte y se puede recuperar.</translation>
    </message>
    <message>
        <source>Keep the new one</source>
        <translation>Conservar la nueva</translation>
    </message>
    <message>
        <source>The earlier one is put away and can be brought back.</source>
        <translation>La anterior se guarda aparte y se puede recuperar.</translation>
    </message>
    <message>
        <source>Not right yet? It sounds…</source>
        <translation>¿Aún no está bien? Suena…</translation>
    </message>
    <message>
        <source>By the numbers the new one is better: {after}, before {before} (less is better). Listen to both; your ear decides.</source>
        <translation>Según los números, la nueva es mejor: {after}, antes {before} (menos es mejor). Escucha las dos; decide tu oído.</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Pulsa teclas</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
</context>
</TS>
