<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Take this message away.</source>
        <translation>このメッセージを消します。</translation>
    </message>
    <message>
        <source>Turn bypass off</source>
        <translation>バイパスを切る</translation>
    </message>
    <message>
        <source>Send the converted voice again.</source>
        <translation>変換した声を再び送ります。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>検索中…</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>問題 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>警告 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>すべて問題ありません</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再チェック</translation>
    </message>
    <message>
        <source>Examine everything once more.</source>
        <translation>すべてをもう一度調べます。</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>診断情報をコピー</translation>
    </message>
    <message>
        <source>Pack settings, devices, versions, meters and the log, but no sound, into a file to paste where you ask for help.</source>
        <translation>設定、デバイス、バージョン、メーター、ログ（音声は含みません）を 1 つのファイルにまとめます。助けを求める場所に貼り付けてください。</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>はじめに</translation>
    </message>
    <message>
        <source>Go through the set-up of microphone, pitch and delay again.</source>
        <translation>マイク、ピッチ、遅延の設定をもう一度行います。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Return to the voices.</source>
        <translation>ボイスに戻ります。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>診断結果</translation>
    </message>
    <message>
        <source>Look these up yourself</source>
        <translation>ご自身で確認する項目</translation>
    </message>
    <message>
        <source>Other programs now see “{name}”. Choose it as the microphone in Discord, OBS or your game.</source>
        <translation>ほかのアプリから「{name}」が見えるようになりました。Discord、OBS、ゲームでマイクとして選んでください。</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>システムの既定</translation>
    </message>
    <message>
        <source>Demo speech</source>
        <translation>デモ音声</translation>
    </message>
    <message>
        <source>Nowhere (silent)</source>
        <translation>なし（無音）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>“{name}” cannot be made here now. “Check-up” says why; or choose another output.</source>
        <translation>「{name}」は今ここでは作成できません。理由は「診断」で確認できます。別の出力を選ぶこともできます。</translation>
    </message>
    <message>
        <source>“{name}” is not connected. Plug it in and press “Look again”, or choose another microphone.</source>
        <translation>「{name}」が接続されていません。接続して「再検索」を押すか、別のマイクを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is not connected. Plug it in and press “Look again”, or choose another output.</source>
        <translation>「{name}」が接続されていません。接続して「再検索」を押すか、別の出力を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is not connected. Plug it in and press “Look again”, or choose another pair of headphones.</source>
        <translation>「{name}」が接続されていません。接続して「再検索」を押すか、別のヘッドホンを選んでください。</translation>
    </message>
    <message>
        <source>No microphone was found, so the demo speech is used instead.</source>
        <translation>マイクが見つからないため、デモ音声を使います。</translation>
    </message>
    <message>
        <source>No output was found, so nothing will be heard.</source>
        <translation>出力が見つからないため、音は聞こえません。</translation>
    </message>
    <message>
        <source>Plug a device in, then press “Look again”.</source>
        <translation>デバイスを接続して「再検索」を押してください。</translation>
    </message>
    <message>
        <source>The voice “{wanted}” is not installed any more; {used} is used instead.</source>
        <translation>ボイス「{wanted}」はインストールされていません。代わりに {used} を使います。</translation>
    </message>
    <message>
        <source>Stay silent for two seconds, so that your room&apos;s noise is learnt and removed.</source>
        <translation>2 秒間静かにしてください。部屋のノイズを学習して取り除きます。</translation>
    </message>
    <message>
        <source>Press Start first: the room is heard through the microphone.</source>
        <translation>先に「開始」を押してください。部屋の音はマイクで聞き取ります。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>音作り</translation>
    </message>
    <message>
        <source>Learn my room’s noise</source>
        <translation>部屋のノイズを学習</translation>
    </message>
    <message>
        <source>Learning the room’s noise</source>
        <translation>部屋のノイズを学習中</translation>
    </message>
    <message>
        <source>How much has been heard.</source>
        <translation>どこまで聞き取ったかを示します。</translation>
    </message>
    <message>
        <source>Learning… stay silent</source>
        <translation>学習中…お静かに</translation>
    </message>
    <message>
        <source>Press Stop first: devices can only be looked for while nothing runs.</source>
        <translation>先に「停止」を押してください。デバイスの検索は停止中だけできます。</translation>
    </message>
    <message>
        <source>Look again for devices that were plugged in or out.</source>
        <translation>抜き差ししたデバイスを探し直します。</translation>
    </message>
    <message>
        <source>Finish the recording first, then change the device.</source>
        <translation>録音を終えてからデバイスを変えてください。</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name}（見つかりません）</translation>
    </message>
    <message>
        <source>Hear myself</source>
        <translation>自分の声を聞く</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再検索</translation>
    </message>
    <message>
        <source>Look again for devices</source>
        <translation>デバイスを再検索</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>ヘッドホン</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>The diagnostics cannot be written to {folder} ({reason}). Make room on the disk, then try again.</source>
        <translation>診断情報を {folder} に書き込めません（{reason}）。ディスクの空きを増やして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The devices from before are in use again.</source>
        <translation>前のデバイスに戻しました。</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>このウィンドウ</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>MIDI</source>
        <translation>MIDI</translation>
    </message>
    <message>
        <source>Keys for “{action}” while this window is used.</source>
        <translation>このウィンドウの使用中に「{action}」を行うキーです。</translation>
    </message>
    <message>
        <source>{action}, everywhere</source>
        <translation>{action}（どこでも）</translation>
    </message>
    <message>
        <source>Keys for “{action}” that work while another program has the keyboard.</source>
        <translation>ほかのアプリの使用中でも「{action}」を行うキーです。</translation>
    </message>
    <message>
        <source>{action}, by MIDI</source>
        <translation>{action}（MIDI）</translation>
    </message>
    <message>
        <source>What presses “{action}” on the MIDI controller.</source>
        <translation>MIDI コントローラーで「{action}」を行う操作です。</translation>
    </message>
    <message>
        <source>Keys under “Everywhere” also work while a game has the keyboard. VoiceShift listens for them only if you choose some, and other programs still get them.</source>
        <translation>「どこでも」のキーは、ゲーム中でも使えます。VoiceShift は設定されたキーだけを待ち受け、ほかのアプリにもそのまま届きます。</translation>
    </message>
    <message>
        <source>Press it now…</source>
        <translation>今押してください…</translation>
    </message>
    <message>
        <source>Learn…</source>
        <translation>学習…</translation>
    </message>
    <message>
        <source>No MIDI controller</source>
        <translation>MIDI コントローラーなし</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>For this the microphone must hear the output: a loudspeaker beside it, a wire, or a virtual cable&apos;s recording side.</source>
        <translation>測定するには、マイクに出力の音が届く必要があります。近くのスピーカー、ケーブル、仮想ケーブルの録音側などです。</translation>
    </message>
    <message>
        <source>You are live. Whoever listens to {output} will hear four soft chirps (−20 dBFS) within five seconds, and not your voice: it is silent meanwhile and comes back by itself.</source>
        <translation>ライブ中です。{output} を聞いている人には、5 秒以内に小さなチャープ音（−20 dBFS）が 4 回聞こえ、その間あなたの声は聞こえません。声は自動で戻ります。</translation>
    </message>
    <message>
        <source>{output} will play four soft chirps (−20 dBFS) within five seconds. Your microphone stays muted, but a program that listens to this output, such as a call or a stream, will hear the chirps. They are played once more if only the other end of a virtual cable can hear them.</source>
        <translation>{output} から 5 秒以内に小さなチャープ音（−20 dBFS）が 4 回流れます。マイクはミュートのままですが、通話や配信など、この出力を聞いているアプリにはチャープ音が聞こえます。仮想ケーブルの反対側でしか聞こえない場合は、もう一度だけ流れます。</translation>
    </message>
    <message>
        <source>Measure the delay</source>
        <translation>遅延を測定</translation>
    </message>
    <message>
        <source>How late is your voice, really?</source>
        <translation>声は実際どれだけ遅れている？</translation>
    </message>
    <message>
        <source>Listening for the chirps</source>
        <translation>チャープ音を聞き取り中</translation>
    </message>
    <message>
        <source>Interrupt my voice and measure</source>
        <translation>声を止めて測定</translation>
    </message>
    <message>
        <source>Play the chirps</source>
        <translation>チャープ音を再生</translation>
    </message>
    <message>
        <source>Play the chirps now and listen for them.</source>
        <translation>今チャープ音を再生して聞き取ります。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close without playing anything.</source>
        <translation>何も再生せずに閉じます。</translation>
    </message>
    <message>
        <source>Stated, not measured</source>
        <translation>公称値（未測定）</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>測定結果</translation>
    </message>
    <message>
        <source>Heard on {device}; the chirps agree to {ms} ms.</source>
        <translation>{device} で聞き取りました。チャープ音の差は {ms} ms 以内です。</translation>
    </message>
    <message>
        <source>Capture and output are shared out as the drivers share theirs.</source>
        <translation>キャプチャと出力は、ドライバーの公称値の比で分けています。</translation>
    </message>
    <message>
        <source>The microphone did not hear it: its capture is what the driver states.</source>
        <translation>マイクでは聞こえなかったため、キャプチャはドライバーの公称値です。</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>測定できませんでした</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>聞き取り中…</translation>
    </message>
    <message>
        <source>Please be quiet for a moment.</source>
        <translation>少しの間お静かにお願いします。</translation>
    </message>
    <message>
        <source>Clone a voice</source>
        <translation>声をクローンする</translation>
    </message>
    <message>
        <source>Drop recordings here</source>
        <translation>録音をここにドロップ</translation>
    </message>
    <message>
        <source>Remove steady noise first</source>
        <translation>先に定常ノイズを取り除く</translation>
    </message>
    <message>
        <source>Take a fan’s or computer’s noise out of the recordings.</source>
        <translation>ファンやコンピューターの音を録音から取り除きます。</translation>
    </message>
    <message>
        <source>Keeping what is done…</source>
        <translation>途中経過を保存中…</translation>
    </message>
    <message>
        <source>Recordings of one person</source>
        <translation>一人の声の録音</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>Give the voice a name.</source>
        <translation>声に名前を付けてください。</translation>
    </message>
    <message>
        <source>Drop recordings here, or read sentences.</source>
        <translation>録音をここにドロップするか、文を読み上げてください。</translation>
    </message>
    <message>
        <source>Write who speaks and what they agreed to: no voice without that.</source>
        <translation>誰が話し、何に同意したかを書いてください。なければ作成できません。</translation>
    </message>
    <message>
        <source>Done: the voice is among yours.</source>
        <translation>完了：マイボイスに追加されました。</translation>
    </message>
    <message>
        <source>Done: listen to both, then keep one.</source>
        <translation>完了：両方を聴いて、どちらかを残してください。</translation>
    </message>
    <message>
        <source>Paused. Nothing is lost, even if you close the program.</source>
        <translation>一時停止中。アプリを閉じても失われません。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Stop for now and go on later, or go on.</source>
        <translation>いったん止めて後で再開します。または再開します。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Another voice</source>
        <translation>別の声</translation>
    </message>
    <message>
        <source>Go back to the first page.</source>
        <translation>最初のページに戻ります。</translation>
    </message>
    <message>
        <source>Name of the voice</source>
        <translation>声の名前</translation>
    </message>
    <message>
        <source>I am the speaker and agree to this voice being used on my stream</source>
        <translation>私は話者本人で、この声を自分の配信で使うことに同意します</translation>
    </message>
    <message>
        <source>Consent of the speaker</source>
        <translation>話者の同意</translation>
    </message>
    <message>
        <source>Who speaks and what they agreed to; it becomes part of the voice.</source>
        <translation>誰が話し、何に同意したか。声の一部として残ります。</translation>
    </message>
    <message>
        <source>What the voice is made of.</source>
        <translation>声の元になる録音です。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Choose recordings of one person.</source>
        <translation>一人の声の録音を選びます。</translation>
    </message>
    <message>
        <source>Read sentences…</source>
        <translation>文を読み上げる…</translation>
    </message>
    <message>
        <source>Record yourself reading.</source>
        <translation>読み上げる声を録音します。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Take the selected off the list.</source>
        <translation>選んだものをリストから外します。</translation>
    </message>
    <message>
        <source>Make the voice</source>
        <translation>声を作る</translation>
    </message>
    <message>
        <source>Begin; it takes minutes.</source>
        <translation>開始します。数分かかります。</translation>
    </message>
    <message>
        <source>Half a minute of one person speaking clearly is enough, three minutes sound better. Everything stays on this computer.</source>
        <translation>一人がはっきり話す 30 秒で足ります。3 分あればより良くなります。すべてこのコンピューター内で処理します。</translation>
    </message>
    <message>
        <source>The consent is shown on the card, and what the voice says carries a mark that it is synthetic. Never clone anybody who did not agree.</source>
        <translation>同意はカードに表示され、この声の音声には合成であることを示す印が入ります。同意のない人の声は決してクローンしないでください。</translation>
    </message>
    <message>
        <source>Who speaks, and what did they agree to?</source>
        <translation>誰が話し、何に同意しましたか？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Back to the window; the work goes on.</source>
        <translation>ウィンドウに戻ります。処理は続きます。</translation>
    </message>
    <message>
        <source>Back to the window.</source>
        <translation>ウィンドウに戻ります。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>公称値</translation>
    </message>
    <message>
        <source>{ms} milliseconds, {how}</source>
        <translation>{ms} ミリ秒、{how}</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>キャプチャ</translation>
    </message>
    <message>
        <source>Microphone to VoiceShift, as the driver reports it. What a driver does not know of, such as a wireless link, comes on top.</source>
        <translation>マイクから VoiceShift まで（ドライバーの公称値）。無線接続など、ドライバーが知らない分は含まれません。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Collecting 10 ms of sound, and the reserve that keeps the voice from breaking up. The profiles Low, Balanced and Safe choose how much.</source>
        <translation>10 ms 分の音を集める時間と、声の途切れを防ぐ余裕です。プロファイルの低・標準・安全で変わります。</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>アルゴリズム</translation>
    </message>
    <message>
        <source>How far the conversion has to listen ahead, by design: the same on every computer.</source>
        <translation>変換が先読みする長さです。どのコンピューターでも同じです。</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>計算</translation>
    </message>
    <message>
        <source>What this computer needs to convert 10 ms, as measured.</source>
        <translation>このコンピューターが 10 ms の変換にかける時間（測定値）です。</translation>
    </message>
    <message>
        <source>VoiceShift to the loudspeaker or virtual cable, as the driver reports it. What a chat program adds comes on top.</source>
        <translation>VoiceShift からスピーカーや仮想ケーブルまで（ドライバーの公称値）。通話アプリの分は含まれません。</translation>
    </message>
    <message>
        <source>From your mouth to the chosen output: the sum of the parts below. Capture and output are what the drivers report, the rest is known or measured here. In OBS, delay your video by this much.</source>
        <translation>口から選んだ出力まで、下の各項目の合計です。キャプチャと出力はドライバーの公称値、残りは既知または測定値です。OBS では映像をこの分だけ遅らせてください。</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>測定…</translation>
    </message>
    <message>
        <source>Check this figure with a chirp. It is explained first; nothing is played yet.</source>
        <translation>チャープ音でこの値を確かめます。先に説明が出るので、まだ何も鳴りません。</translation>
    </message>
    <message>
        <source>OBS…</source>
        <translation>OBS…</translation>
    </message>
    <message>
        <source>Delay your video</source>
        <translation>映像を遅らせる</translation>
    </message>
    <message>
        <source>Hand this figure to OBS, so that lips and voice meet.</source>
        <translation>この値を OBS に渡して、口の動きと声を合わせます。</translation>
    </message>
    <message>
        <source>How much of the time for each 10 ms the conversion takes.</source>
        <translation>10 ms ごとの時間のうち、変換に使う割合です。</translation>
    </message>
    <message>
        <source>{ms} milliseconds from mouth to output: {words}</source>
        <translation>口から出力まで {ms} ミリ秒：{words}</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>{gaps} ({late} late)</source>
        <translation>{gaps}（遅れ {late}）</translation>
    </message>
    <message>
        <source>Dropouts since the start.
Microphone overflows: {overflows}
Output starvations: {starvations}
Flags from the driver: {flags}
Late hops, faded over: {late}
If they keep coming, choose a safer profile or close what keeps the computer busy.</source>
        <translation>開始してからの音切れです。
マイクのあふれ：{overflows}
出力の不足：{starvations}
ドライバーの報告：{flags}
遅れて補ったブロック：{late}
続く場合は、より安全なプロファイルを選ぶか、重いアプリを閉じてください。</translation>
    </message>
    <message>
        <source>{percent} % high</source>
        <translation>{percent} % 高い</translation>
    </message>
    <message>
        <source>mouth to output</source>
        <translation>口から出力まで</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>負荷</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>音切れ</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>動作状態</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>{title} level</source>
        <translation>{title}レベル</translation>
    </message>
    <message>
        <source>Bar: loudness. Tick and number: the highest peak of the last second.
Peaks between −12 and −6 dB are right; {lamp} says that they were too loud.</source>
        <translation>バー：音の大きさ。線と数字：直近 1 秒の最大ピーク。
ピークは −12～−6 dB が適正です。「{lamp}」は大きすぎたことを示します。</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>無音</translation>
    </message>
    <message>
        <source>average {rms} dB, peak {peak} dB</source>
        <translation>平均 {rms} dB、ピーク {peak} dB</translation>
    </message>
    <message>
        <source>Say a sentence or two, then be quiet for a moment.</source>
        <translation>一言二言話してから、少し静かにしてください。</translation>
    </message>
    <message>
        <source>Speech {speech}, room {room}</source>
        <translation>声 {speech}、部屋 {room}</translation>
    </message>
    <message>
        <source>Nothing is heard from {name}.</source>
        <translation>{name} から音が聞こえません。</translation>
    </message>
    <message>
        <source>Choose another microphone above, or see that this one is not muted.</source>
        <translation>上で別のマイクを選ぶか、ミュートされていないか確認してください。</translation>
    </message>
    <message>
        <source>{told}: too loud, it clips.</source>
        <translation>{told}：大きすぎて音割れしています。</translation>
    </message>
    <message>
        <source>Turn the microphone’s gain down.</source>
        <translation>マイクのゲインを下げてください。</translation>
    </message>
    <message>
        <source>{told}: quiet.</source>
        <translation>{told}：小さめです。</translation>
    </message>
    <message>
        <source>Move closer, or turn the microphone’s gain up.</source>
        <translation>マイクに近づくか、ゲインを上げてください。</translation>
    </message>
    <message>
        <source>{told}: hard to tell apart.</source>
        <translation>{told}：声と部屋の音の区別が困難です。</translation>
    </message>
    <message>
        <source>Be quiet for a moment; if this stays, remove the noise below.</source>
        <translation>少し静かにしてください。変わらなければ下でノイズを取り除いてください。</translation>
    </message>
    <message>
        <source>{told}: a noisy room.</source>
        <translation>{told}：部屋のノイズが大きめです。</translation>
    </message>
    <message>
        <source>Remove the noise below.</source>
        <translation>下でノイズを取り除いてください。</translation>
    </message>
    <message>
        <source>{told}: good.</source>
        <translation>{told}：良好です。</translation>
    </message>
    <message>
        <source>Your converted voice comes a little after your picture. Delayed by this much, lips and voice meet. If your camera lags by itself, a little less will do.</source>
        <translation>変換した声は映像より少し遅れて届きます。映像をこの分だけ遅らせると、口の動きと声が合います。カメラ自体が遅れている場合は、少し小さめで足ります。</translation>
    </message>
    <message>
        <source>Press Start first: the delay is known while you are live.</source>
        <translation>先に「開始」を押してください。遅延はライブ中に分かります。</translation>
    </message>
    <message>
        <source>Delay your video by {ms} ms</source>
        <translation>映像を {ms} ms 遅らせてください</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Put the number on the clipboard.</source>
        <translation>数値をクリップボードに入れます。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>The camera in OBS whose picture is delayed.</source>
        <translation>映像を遅らせる OBS のカメラです。</translation>
    </message>
    <message>
        <source>Set it in OBS</source>
        <translation>OBS に設定</translation>
    </message>
    <message>
        <source>Give this camera the filter “VoiceShift delay”.</source>
        <translation>このカメラにフィルター「VoiceShift delay」を付けます。</translation>
    </message>
    <message>
        <source>OBS&apos;s WebSocket password</source>
        <translation>OBS の WebSocket パスワード</translation>
    </message>
    <message>
        <source>OBS shows it under Tools, WebSocket Server Settings; it is kept in a file that only you can read.</source>
        <translation>OBS の「ツール」→「WebSocket サーバー設定」で確認できます。あなただけが読めるファイルに保存します。</translation>
    </message>
    <message>
        <source>Look for OBS again</source>
        <translation>OBS を再検索</translation>
    </message>
    <message>
        <source>Ask OBS for its cameras.</source>
        <translation>OBS にカメラを問い合わせます。</translation>
    </message>
    <message>
        <source>Looking for OBS…</source>
        <translation>OBS を検索中…</translation>
    </message>
    <message>
        <source>“{camera}” is delayed by {ms} ms, by its filter “VoiceShift delay”.</source>
        <translation>「{camera}」はフィルター「VoiceShift delay」で {ms} ms 遅れます。</translation>
    </message>
    <message>
        <source>Asking OBS…</source>
        <translation>OBS に問い合わせ中…</translation>
    </message>
    <message>
        <source>OBS is running.</source>
        <translation>OBS が動作しています。</translation>
    </message>
    <message>
        <source>OBS is running, but it has no camera.</source>
        <translation>OBS は動作していますが、カメラがありません。</translation>
    </message>
    <message>
        <source>{ms} is on the clipboard.</source>
        <translation>{ms} をクリップボードに入れました。</translation>
    </message>
    <message>
        <source>LIMIT</source>
        <translation>リミット</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Change shortcuts, folders and defaults.</source>
        <translation>ショートカット、フォルダー、初期値を変えます。</translation>
    </message>
    <message>
        <source>Find out why others do not hear you, or hear you badly.</source>
        <translation>声が相手に届かない、聞き取りにくい原因を調べます。</translation>
    </message>
    <message>
        <source>“{name}” was checked and installed. It stands under “{section}”.</source>
        <translation>「{name}」を確認してインストールしました。「{section}」にあります。</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>「{name}」を削除しました。</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>マーカーを追加</translation>
    </message>
    <message>
        <source>Set a marker where the playhead is (M).</source>
        <translation>再生位置にマーカーを付けます（M）。</translation>
    </message>
    <message>
        <source>Name marker</source>
        <translation>マーカーに名前を付ける</translation>
    </message>
    <message>
        <source>Name the selected marker (F2).</source>
        <translation>選択したマーカーに名前を付けます（F2）。</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>マーカーを削除</translation>
    </message>
    <message>
        <source>Delete the selected marker.</source>
        <translation>選択したマーカーを削除します。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Take the last change of the markers back.</source>
        <translation>マーカーの最後の変更を取り消します。</translation>
    </message>
    <message>
        <source>Copy chapters</source>
        <translation>チャプターをコピー</translation>
    </message>
    <message>
        <source>Copy times and names, as video descriptions want them.</source>
        <translation>時間と名前を、動画の説明欄用の形でコピーします。</translation>
    </message>
    <message>
        <source>No markers yet: set one here, or by its key while you record.</source>
        <translation>マーカーはまだありません。ここで付けるか、録音中にキーで付けてください。</translation>
    </message>
    <message>
        <source>Marker {number}</source>
        <translation>マーカー {number}</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>A click or Enter goes there, F2 names, Delete deletes, Ctrl+Z takes back.</source>
        <translation>クリックまたは Enter で移動、F2 で名前、Delete で削除、Ctrl+Z で取り消し。</translation>
    </message>
    <message>
        <source>Exported as {target}.</source>
        <translation>{target} に書き出しました。</translation>
    </message>
    <message>
        <source>Name and tags of a preset</source>
        <translation>プリセットの名前とタグ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>タグ（カンマ区切り）</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>プリセットの名前</translation>
    </message>
    <message>
        <source>What its card will say.</source>
        <translation>カードに表示される名前です。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Words to find it by, with commas between.</source>
        <translation>検索に使う言葉です（カンマ区切り）。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep the preset under this name (Enter).</source>
        <translation>この名前でプリセットを保存します（Enter）。</translation>
    </message>
    <message>
        <source>Leave everything as it was (Esc).</source>
        <translation>何も変えずに閉じます（Esc）。</translation>
    </message>
    <message>
        <source>Voice {number} of the blend</source>
        <translation>ブレンドのボイス {number}</translation>
    </message>
    <message>
        <source>Who is in the blend.</source>
        <translation>ブレンドに使うボイスです。</translation>
    </message>
    <message>
        <source>Share of voice {number}</source>
        <translation>ボイス {number} の割合</translation>
    </message>
    <message>
        <source>How much of the blend is this voice.</source>
        <translation>ブレンドに占めるこのボイスの割合です。</translation>
    </message>
    <message>
        <source>{percent} % of the blend.</source>
        <translation>ブレンドの {percent} %。</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Voices of the preset</source>
        <translation>プリセットのボイス</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Close this; the blend is kept already (Esc).</source>
        <translation>閉じます。ブレンドはすでに保存されています（Esc）。</translation>
    </message>
    <message>
        <source>{name} is made of</source>
        <translation>{name} の構成</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>サウンド</translation>
    </message>
    <message>
        <source>Window and takes</source>
        <translation>ウィンドウとテイク</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>リモート操作</translation>
    </message>
    <message>
        <source>Other programs on this computer can steer VoiceShift, such as a Stream Deck with “voiceshift ctl mute”. Nothing comes in from the network or from web pages, and a program must know a token that only you can read. Your real voice stays yours to switch on, unless you allow it here.</source>
        <translation>このコンピューターのほかのアプリから VoiceShift を操作できます（例：Stream Deck と「voiceshift ctl mute」）。ネットワークや Web ページからは操作できず、アプリにはあなただけが読めるトークンが必要です。ここで許可しない限り、地声に切り替えられるのはあなただけです。</translation>
    </message>
    <message>
        <source>VoiceShift settings</source>
        <translation>VoiceShift の設定</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>設定のグループ</translation>
    </message>
    <message>
        <source>Keys and MIDI</source>
        <translation>キーと MIDI</translation>
    </message>
    <message>
        <source>Use and remember these values.</source>
        <translation>この値を使い、記憶します。</translation>
    </message>
    <message>
        <source>Close without changing anything.</source>
        <translation>何も変えずに閉じます。</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>Show the value that every setting had at first.</source>
        <translation>すべての設定の最初の値を表示します。</translation>
    </message>
    <message>
        <source>default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>Choose a folder (Ctrl+O).</source>
        <translation>フォルダーを選びます（Ctrl+O）。</translation>
    </message>
    <message>
        <source>There is no microphone, so the demo speech is heard instead. </source>
        <translation>マイクがないため、デモ音声が流れています。 </translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>Your pitch</source>
        <translation>声のピッチ</translation>
    </message>
    <message>
        <source>Virtual microphone</source>
        <translation>仮想マイク</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>{name} cannot be opened; the message above says why.</source>
        <translation>{name} を開けません。理由は上のメッセージをご覧ください。</translation>
    </message>
    <message>
        <source>Choose another microphone above, or go on without.</source>
        <translation>上で別のマイクを選ぶか、このまま進んでください。</translation>
    </message>
    <message>
        <source>Your microphone hears you alone. Choose them above to hear yourself.</source>
        <translation>マイクにはあなたの声だけが入ります。自分の声を聞くには、上でヘッドホンを選んでください。</translation>
    </message>
    <message>
        <source>Your microphone hears them too, so others may hear an echo, or a howl.</source>
        <translation>マイクにスピーカーの音も入るため、相手にエコーやハウリングが聞こえることがあります。</translation>
    </message>
    <message>
        <source>“Hear myself” is off and should stay off; turn the speakers down.</source>
        <translation>「自分の声を聞く」はオフです。オフのまま、スピーカーの音量を下げてください。</translation>
    </message>
    <message>
        <source>What do you listen with while you talk?</source>
        <translation>話すとき、何で音を聞いていますか？</translation>
    </message>
    <message>
        <source>Speak one sentence, the way you always do.</source>
        <translation>いつもの話し方で一言話してください。</translation>
    </message>
    <message>
        <source>You speak around {hz} Hz.</source>
        <translation>あなたの声は約 {hz} Hz です。</translation>
    </message>
    <message>
        <source>{voice} is around {hz} Hz: {shift} semitones.</source>
        <translation>{voice} は約 {hz} Hz：{shift} 半音。</translation>
    </message>
    <message>
        <source>Switch “Fit my pitch to the voice” on to have it fitted.</source>
        <translation>合わせるには「ピッチをボイスに合わせる」をオンにしてください。</translation>
    </message>
    <message>
        <source>It is remembered.</source>
        <translation>記憶しました。</translation>
    </message>
    <message>
        <source>Other programs see “{name}” while VoiceShift runs.</source>
        <translation>VoiceShift の動作中、ほかのアプリから「{name}」が見えます。</translation>
    </message>
    <message>
        <source>Choose it as the microphone in Discord, OBS or your game.</source>
        <translation>Discord、OBS、ゲームでマイクとして選んでください。</translation>
    </message>
    <message>
        <source>Discord, OBS and games listen to a microphone of its own.</source>
        <translation>Discord、OBS、ゲームは専用のマイクから声を受け取ります。</translation>
    </message>
    <message>
        <source>Listening for the chirps. Please be quiet for a moment.</source>
        <translation>チャープ音を聞き取り中です。少しの間お静かにお願いします。</translation>
    </message>
    <message>
        <source>{ms} ms from your mouth to the output, measured.</source>
        <translation>口から出力まで {ms} ms（測定値）。</translation>
    </message>
    <message>
        <source>{ms} ms from your mouth to the output is what the drivers say.</source>
        <translation>口から出力まで {ms} ms（ドライバーの公称値）。</translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation>測定できませんでした。</translation>
    </message>
    <message>
        <source>Two minutes to live</source>
        <translation>2 分でライブへ</translation>
    </message>
    <message>
        <source>Five short steps: your microphone, what you listen with, your pitch, the way to Discord, OBS and games, and the delay. Nobody hears you meanwhile, and you can skip all of it.</source>
        <translation>短い 5 ステップで、マイク、音を聞く機器、ピッチ、Discord・OBS・ゲームへの経路、遅延を設定します。その間、声は誰にも聞こえません。すべてスキップすることもできます。</translation>
    </message>
    <message>
        <source>Is your microphone well set?</source>
        <translation>マイクの設定は大丈夫ですか？</translation>
    </message>
    <message>
        <source>Choose it above, then say a sentence or two and be quiet for a moment.</source>
        <translation>上でマイクを選び、一言二言話してから少し静かにしてください。</translation>
    </message>
    <message>
        <source>Headphones or loudspeakers?</source>
        <translation>ヘッドホンですか、スピーカーですか？</translation>
    </message>
    <message>
        <source>A microphone that hears the converted voice sends it round and round.</source>
        <translation>変換した声がマイクに入ると、音が回り続けてしまいます。</translation>
    </message>
    <message>
        <source>How high do you speak?</source>
        <translation>声の高さは？</translation>
    </message>
    <message>
        <source>VoiceShift moves your pitch to the voice’s. Known beforehand, it is right from the first word.</source>
        <translation>VoiceShift はあなたのピッチをボイスに合わせます。先に測っておくと、最初の一言から合います。</translation>
    </message>
    <message>
        <source>How will others hear you?</source>
        <translation>声をどう届けますか？</translation>
    </message>
    <message>
        <source>VoiceShift plays into a virtual microphone, which other programs listen to.</source>
        <translation>VoiceShift は仮想マイクに声を流し、ほかのアプリがそれを受け取ります。</translation>
    </message>
    <message>
        <source>How late is your voice?</source>
        <translation>声はどれだけ遅れますか？</translation>
    </message>
    <message>
        <source>A few soft chirps tell the whole way from your mouth to the output.</source>
        <translation>小さなチャープ音で、口から出力までの全体を測ります。</translation>
    </message>
    <message>
        <source>Choose a voice and talk. {bypass} lets your real voice through, {mute} is silence. Should others not hear you, “Check-up” says why; it also brings these steps back.</source>
        <translation>ボイスを選んで話しましょう。{bypass} で地声、{mute} で無音になります。声が届かないときは「診断」で理由を確認できます。この手順にも戻れます。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>始める</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>ライブ開始</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Only you hear what is played.</source>
        <translation>再生音が聞こえるのはあなただけです。</translation>
    </message>
    <message>
        <source>Loudspeakers</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>Your microphone hears them too.</source>
        <translation>マイクにも音が入ります。</translation>
    </message>
    <message>
        <source>Remove background noise</source>
        <translation>背景ノイズを除去</translation>
    </message>
    <message>
        <source>Take the room’s noise out of your voice.</source>
        <translation>声から部屋のノイズを取り除きます。</translation>
    </message>
    <message>
        <source>Create the virtual microphone</source>
        <translation>仮想マイクを作成</translation>
    </message>
    <message>
        <source>Other programs will see it as a microphone.</source>
        <translation>ほかのアプリからマイクとして見えます。</translation>
    </message>
    <message>
        <source>Play four soft chirps now and listen for them.</source>
        <translation>今、小さなチャープ音を 4 回再生して聞き取ります。</translation>
    </message>
    <message>
        <source>Skip the set-up</source>
        <translation>設定をスキップ</translation>
    </message>
    <message>
        <source>Straight to the voices; “Check-up” brings it back.</source>
        <translation>すぐにボイスへ進みます。「診断」からいつでも戻れます。</translation>
    </message>
    <message>
        <source>To the step before.</source>
        <translation>前のステップに戻ります。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>{word}: go on.</source>
        <translation>{word}：進みます。</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a step</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>later</source>
        <translation>この後</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>マイボイス</translation>
    </message>
    <message>
        <source>Cloned</source>
        <translation>クローン</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Blends</source>
        <translation>ブレンド</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>キャラクター</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Point at the picture to read Hz, dB and time</source>
        <translation>画像を指すと Hz、dB、時刻を表示します</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>スペクトログラム</translation>
    </message>
    <message>
        <source>Frequencies of your voice above and of the converted voice below, newest on the right</source>
        <translation>上があなたの声、下が変換した声の周波数。右端が最新です</translation>
    </message>
    <message>
        <source>Mel</source>
        <translation>メル</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>リニア</translation>
    </message>
    <message>
        <source>{scale} frequency scale</source>
        <translation>周波数軸：{scale}</translation>
    </message>
    <message>
        <source>Spread the low frequencies out, as the ear does</source>
        <translation>耳と同じように低い周波数を広げます</translation>
    </message>
    <message>
        <source>Give all frequencies equal room</source>
        <translation>すべての周波数を等間隔にします</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>変換後</translation>
    </message>
    <message>
        <source>nothing heard</source>
        <translation>音なし</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>{seconds} 秒前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>keeps up</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>This computer converts in time.</source>
        <translation>変換は間に合っています。</translation>
    </message>
    <message>
        <source>more buffer</source>
        <translation>バッファー増</translation>
    </message>
    <message>
        <source>Sound came too late once: a little more delay for a moment. It goes back by itself.</source>
        <translation>音が一度遅れたため、少しの間だけ遅延を増やしています。自動で戻ります。</translation>
    </message>
    <message>
        <source>saving work</source>
        <translation>省力中</translation>
    </message>
    <message>
        <source>Sound came too late again: several blocks are converted at once, which is less work and more delay. It goes back by itself. Close what keeps the computer busy.</source>
        <translation>音がまた遅れたため、複数のブロックをまとめて変換しています。負荷は減り、遅延は増えます。自動で戻ります。重いアプリを閉じてください。</translation>
    </message>
    <message>
        <source>too slow: silent</source>
        <translation>処理落ち：無音</translation>
    </message>
    <message>
        <source>This computer cannot keep up, so the voice has been faded out instead of stuttering. It comes back by itself. Close what keeps the computer busy, or choose a safer profile.</source>
        <translation>処理が間に合わないため、途切れる代わりに声をフェードアウトしました。自動で戻ります。重いアプリを閉じるか、より安全なプロファイルを選んでください。</translation>
    </message>
    <message>
        <source>Keeping up</source>
        <translation>動作状態</translation>
    </message>
    <message>
        <source>Whether this computer converts in time.</source>
        <translation>変換が間に合っているかを示します。</translation>
    </message>
    <message>
        <source>The system runs the audio thread as: {how}</source>
        <translation>オーディオスレッドの実行方式：{how}</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>配信</translation>
    </message>
    <message>
        <source>podcasts</source>
        <translation>ポッドキャスト</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>放送</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>テイク</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Return to the spectrogram (Escape).</source>
        <translation>スペクトログラムに戻ります（Esc）。</translation>
    </message>
    <message>
        <source>New voice</source>
        <translation>新しいボイス</translation>
    </message>
    <message>
        <source>The voice or preset that the dry take is converted with.</source>
        <translation>原音の変換に使うボイスまたはプリセットです。</translation>
    </message>
    <message>
        <source>Convert again</source>
        <translation>再変換</translation>
    </message>
    <message>
        <source>Convert the dry take with this voice, into a new take.</source>
        <translation>原音をこのボイスで新しいテイクに変換します。</translation>
    </message>
    <message>
        <source>Recording to export</source>
        <translation>書き出す録音</translation>
    </message>
    <message>
        <source>What is exported: the converted or your voice.</source>
        <translation>変換した声と自分の声のどちらを書き出すかを選びます。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>WAV and FLAC keep everything; MP3 and OGG are small.</source>
        <translation>WAV と FLAC は無劣化、MP3 と OGG は小さくなります。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>48 kHz suits video, 44.1 kHz music.</source>
        <translation>48 kHz は動画向き、44.1 kHz は音楽向きです。</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>ビット</translation>
    </message>
    <message>
        <source>24 bits to edit further; 16 bits, dithered, for old players.</source>
        <translation>24 ビットは編集向き、16 ビット（ディザー付き）は古いプレーヤー向きです。</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>ラウドネス</translation>
    </message>
    <message>
        <source>Bring it to a usual loudness; true peaks stay below −1 dB.</source>
        <translation>一般的なラウドネスにそろえます。トゥルーピークは −1 dB を超えません。</translation>
    </message>
    <message>
        <source>Trim silence</source>
        <translation>無音をカット</translation>
    </message>
    <message>
        <source>Leave out the silence before and behind; see above.</source>
        <translation>前後の無音を省きます。上の波形で確認できます。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Write a file into the folder {folder}.</source>
        <translation>フォルダー {folder} にファイルを書き出します。</translation>
    </message>
    <message>
        <source>Give it up; nothing is left behind.</source>
        <translation>中止します。何も残りません。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show the file in its folder.</source>
        <translation>ファイルをフォルダーで表示します。</translation>
    </message>
    <message>
        <source>No take selected</source>
        <translation>テイクが選ばれていません</translation>
    </message>
    <message>
        <source>Being recorded; what can be done with it comes when it is finished.</source>
        <translation>録音中です。操作は録音が終わるとできます。</translation>
    </message>
    <message>
        <source>Recovered after a crash</source>
        <translation>クラッシュから復旧</translation>
    </message>
    <message>
        <source>Dry</source>
        <translation>原音</translation>
    </message>
    <message>
        <source>Exported {name}.</source>
        <translation>{name} を書き出しました。</translation>
    </message>
    <message>
        <source>Exported {name} at {lufs} LUFS.</source>
        <translation>{name} を {lufs} LUFS で書き出しました。</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>{name} を書き出し中…</translation>
    </message>
    <message>
        <source>New take: {name}.</source>
        <translation>新しいテイク：{name}。</translation>
    </message>
    <message>
        <source>Converting with {name}…</source>
        <translation>{name} で変換中…</translation>
    </message>
    <message>
        <source>{bits} bit</source>
        <translation>{bits} ビット</translation>
    </message>
    <message>
        <source>Loudness as it is</source>
        <translation>ラウドネスはそのまま</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>{lufs} LUFS, peak {peak} dB</source>
        <translation>{lufs} LUFS、ピーク {peak} dB</translation>
    </message>
    <message>
        <source>Set a marker</source>
        <translation>マーカーを付ける</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>See the take large, export it, convert it again.</source>
        <translation>テイクを大きく表示し、書き出しや再変換をします。</translation>
    </message>
    <message>
        <source>Open take</source>
        <translation>テイクを開く</translation>
    </message>
    <message>
        <source>No takes yet.
Press Record while live.</source>
        <translation>テイクはまだありません。
ライブ中に「録音」を押してください。</translation>
    </message>
    <message>
        <source>Set a marker in the running recording.</source>
        <translation>録音中のテイクにマーカーを付けます。</translation>
    </message>
    <message>
        <source>No file manager answered. It is {path}.</source>
        <translation>ファイルマネージャーが応答しません。場所は {path} です。</translation>
    </message>
    <message>
        <source>Disk nearly full: {time} left</source>
        <translation>ディスク残りわずか：あと {time}</translation>
    </message>
    <message>
        <source>Room for {time} of recording</source>
        <translation>録音可能：{time}</translation>
    </message>
    <message>
        <source>{size} GB are free in {folder}.</source>
        <translation>{folder} の空きは {size} GB です。</translation>
    </message>
    <message>
        <source>The disk of the takes is nearly full: room for {time} of recording. Free some space, or choose another folder in the settings.</source>
        <translation>テイクのディスクがいっぱいに近づいています（録音可能：{time}）。空きを増やすか、設定で別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Rename all files of the take (F2).</source>
        <translation>テイクの全ファイルの名前を変えます（F2）。</translation>
    </message>
    <message>
        <source>Show the take in its folder.</source>
        <translation>テイクをフォルダーで表示します。</translation>
    </message>
    <message>
        <source>Move all files of the take to the trash (Delete).</source>
        <translation>テイクの全ファイルをごみ箱に移します（Delete）。</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>playing</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play take</source>
        <translation>テイクを再生</translation>
    </message>
    <message>
        <source>Play the converted voice, for you alone.</source>
        <translation>変換後の声を、自分だけに再生します。</translation>
    </message>
    <message>
        <source>Play dry take</source>
        <translation>原音テイクを再生</translation>
    </message>
    <message>
        <source>Play your own voice, as it was spoken, for you alone.</source>
        <translation>話したままの自分の声を、自分だけに再生します。</translation>
    </message>
    <message>
        <source>Rename take</source>
        <translation>テイクの名前を変更</translation>
    </message>
    <message>
        <source>Show take in folder</source>
        <translation>テイクをフォルダーで表示</translation>
    </message>
    <message>
        <source>Delete take</source>
        <translation>テイクを削除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>テイク</translation>
    </message>
    <message>
        <source>Enter plays, F2 renames, Delete moves to the trash.</source>
        <translation>Enter で再生、F2 で名前変更、Delete でごみ箱に移します。</translation>
    </message>
    <message>
        <source>New name of the take</source>
        <translation>テイクの新しい名前</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>録音中</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>復旧</translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s)</source>
        <translation>
            <numerusform>マーカー %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今日 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨日 {time}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 時間</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Click to go there; arrow keys move, Space plays and stops, M sets a marker.</source>
        <translation>クリックで移動。矢印キーで前後、スペースで再生と停止、M でマーカー。</translation>
    </message>
    <message>
        <source>Markers at {times}.</source>
        <translation>マーカー：{times}。</translation>
    </message>
    <message>
        <source>No markers.</source>
        <translation>マーカーはありません。</translation>
    </message>
    <message>
        <source>Playhead at {time} s.</source>
        <translation>再生位置 {time} 秒。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>このファイルは読めません</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>中止しました。何も書き込んでいません。</translation>
    </message>
    <message>
        <source>Open the devices and convert your voice.</source>
        <translation>デバイスを開き、声を変換します。</translation>
    </message>
    <message>
        <source>Fade to silence and let go of the devices.</source>
        <translation>フェードアウトしてデバイスを解放します。</translation>
    </message>
    <message>
        <source>Send your real voice unchanged; a red lamp stays on for as long as you do.</source>
        <translation>地声をそのまま送ります。その間は赤いランプが点灯します。</translation>
    </message>
    <message>
        <source>Send silence until you press again.</source>
        <translation>もう一度押すまで無音を送ります。</translation>
    </message>
    <message>
        <source>Record your dry and your converted voice as two WAV files.</source>
        <translation>元の声と変換した声を 2 つの WAV ファイルに録音します。</translation>
    </message>
    <message>
        <source>Press Start first: only what is converted can be recorded.</source>
        <translation>先に「開始」を押してください。録音できるのは変換中の声だけです。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Nothing was recorded. Try it again.</source>
        <translation>何も録音されませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>次の文</translation>
    </message>
    <message>
        <source>Show the sentence after this one.</source>
        <translation>次の文を表示します。</translation>
    </message>
    <message>
        <source>Back to the recordings.</source>
        <translation>録音に戻ります。</translation>
    </message>
    <message>
        <source>Recorded, and on the list.</source>
        <translation>録音してリストに加えました。</translation>
    </message>
    <message>
        <source>Press Record and read every sentence aloud, as you usually speak. While you are not live, nobody hears you.</source>
        <translation>「録音」を押し、各文を普段の話し方で読み上げてください。ライブ中でなければ誰にも聞こえません。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation>マイクを開いています…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Finish and keep the recording.</source>
        <translation>終了して録音を保存します。</translation>
    </message>
    <message>
        <source>Recording: read the sentence, then press Next.</source>
        <translation>録音中：文を読んだら「次へ」を押してください。</translation>
    </message>
    <message>
        <source>Record what you read from now on.</source>
        <translation>これから読み上げる声を録音します。</translation>
    </message>
    <message>
        <source>Sentence {number} of {count}</source>
        <translation>文 {number} / {count}</translation>
    </message>
    <message>
        <source>Every morning the baker’s van rattles past our house and wakes the dog.</source>
        <translation>毎朝パン屋の車がガタガタと家の前を通り、犬を起こします。</translation>
    </message>
    <message>
        <source>If you measure twice, you usually only have to saw the plank once.</source>
        <translation>二度測れば、板を切るのはたいてい一度で済みます。</translation>
    </message>
    <message>
        <source>She laughed so loudly that the people in the next room stopped talking.</source>
        <translation>彼女があまりに大声で笑ったので、隣の部屋の人たちは話をやめました。</translation>
    </message>
    <message>
        <source>Yesterday’s storm blew four chairs and a yellow umbrella into the lake.</source>
        <translation>昨日の嵐で椅子が四つと黄色い傘が湖に飛ばされました。</translation>
    </message>
    <message>
        <source>Could you hand me the blue jug from the shelf above the fridge, please?</source>
        <translation>冷蔵庫の上の棚から青い水差しを取ってもらえますか？</translation>
    </message>
    <message>
        <source>My brother thinks that cheese, jam and mustard go well together.</source>
        <translation>兄はチーズとジャムとからしがよく合うと思っています。</translation>
    </message>
    <message>
        <source>At noon the shadow of the church just touches the edge of the fountain.</source>
        <translation>正午には教会の影がちょうど噴水の縁に届きます。</translation>
    </message>
    <message>
        <source>We walked through wet grass until our shoes were twice as heavy.</source>
        <translation>靴が二倍重くなるまで、濡れた草の中を歩きました。</translation>
    </message>
    <message>
        <source>Nobody knew who had painted the garage door green during the night.</source>
        <translation>夜の間に誰が車庫の扉を緑に塗ったのか、誰も知りませんでした。</translation>
    </message>
    <message>
        <source>Now and then a ship blows its horn, and the whole harbour answers.</source>
        <translation>ときどき船が汽笛を鳴らし、港中がそれに応えます。</translation>
    </message>
    <message>
        <source>What would you do with an extra hour that belonged to nobody else?</source>
        <translation>自分だけの時間がもう一時間あったら、何をしますか？</translation>
    </message>
    <message>
        <source>The old clock in the hall chimes at seven, whatever time it may be.</source>
        <translation>廊下の古い時計は、何時であっても七つ鳴ります。</translation>
    </message>
    <message>
        <source>He put thirty small stones in a row and counted them out loud.</source>
        <translation>彼は小石を三十個一列に並べ、声に出して数えました。</translation>
    </message>
    <message>
        <source>Thank you for listening; that was the last of these odd little sentences.</source>
        <translation>聞いてくれてありがとう。これが最後の変わった短い文でした。</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>バイパス</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>Recording, {time}; press to finish</source>
        <translation>録音中 {time}。押すと終了します</translation>
    </message>
    <message>
        <source>“{name}” cannot be moved to the trash ({reason}). Show it in its folder and delete it there.</source>
        <translation>「{name}」をごみ箱に移せません（{reason}）。フォルダーで表示して削除してください。</translation>
    </message>
    <message>
        <source>No voice yet</source>
        <translation>ボイスがありません</translation>
    </message>
    <message>
        <source>Ready to sound like</source>
        <translation>準備完了。変換するボイス</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止中…</translation>
    </message>
    <message>
        <source>Fading out and letting go of the devices</source>
        <translation>フェードアウトしてデバイスを解放しています</translation>
    </message>
    <message>
        <source>Measuring the delay…</source>
        <translation>遅延を測定中…</translation>
    </message>
    <message>
        <source>Your voice is silent meanwhile</source>
        <translation>その間、声は無音です</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>試聴</translation>
    </message>
    <message>
        <source>Listen: {voice}</source>
        <translation>試聴：{voice}</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>今すぐ使う</translation>
    </message>
    <message>
        <source>Use now: {voice}</source>
        <translation>今すぐ使う：{voice}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Instant voice</source>
        <translation>簡易ボイス</translation>
    </message>
    <message>
        <source>Hear the instant voice say something.</source>
        <translation>簡易ボイスを聞きます。</translation>
    </message>
    <message>
        <source>Speak with the instant voice while the tuning goes on.</source>
        <translation>調整中に簡易ボイスで話します。</translation>
    </message>
    <message>
        <source>Tuned voice</source>
        <translation>調整済みボイス</translation>
    </message>
    <message>
        <source>Hear how the tuned voice sounds so far.</source>
        <translation>ここまで調整したボイスを聞きます。</translation>
    </message>
    <message>
        <source>Speak with the tuned voice.</source>
        <translation>調整済みボイスで話します。</translation>
    </message>
    <message>
        <source>Made again</source>
        <translation>作り直した声</translation>
    </message>
    <message>
        <source>Hear the new voice say the same.</source>
        <translation>新しい声で同じ言葉を聴きます。</translation>
    </message>
    <message>
        <source>Speak with the new voice.</source>
        <translation>新しい声で話します。</translation>
    </message>
    <message>
        <source>What became of the recordings</source>
        <translation>録音の使われ方</translation>
    </message>
    <message>
        <source>Your recordings</source>
        <translation>あなたの録音</translation>
    </message>
    <message>
        <source>among your voices</source>
        <translation>マイボイスに追加済み</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>開始中…</translation>
    </message>
    <message>
        <source>{time} left at most</source>
        <translation>残り最大 {time}</translation>
    </message>
    <message>
        <source>better than before</source>
        <translation>前より良好</translation>
    </message>
    <message>
        <source>Listening to your recordings</source>
        <translation>録音を聞いています</translation>
    </message>
    <message>
        <source>Making the instant voice</source>
        <translation>簡易ボイスを作成中</translation>
    </message>
    <message>
        <source>Listening closely</source>
        <translation>詳しく聞いています</translation>
    </message>
    <message>
        <source>Tuning the voice</source>
        <translation>ボイスを調整中</translation>
    </message>
    <message>
        <source>{seconds} s of clear speech are used.</source>
        <translation>はっきりした声 {seconds} 秒を使います。</translation>
    </message>
    <message>
        <source>{file}: {used} of {all} s</source>
        <translation>{file}：{all} 秒中 {used} 秒</translation>
    </message>
    <message>
        <source>{reason} {seconds} s</source>
        <translation>{reason} {seconds} 秒</translation>
    </message>
    <message>
        <source>; left out: {reasons}</source>
        <translation>（除外：{reasons}）</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>無音</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>音割れ</translation>
    </message>
    <message>
        <source>noise or music</source>
        <translation>ノイズや音楽</translation>
    </message>
    <message>
        <source>telephone sound</source>
        <translation>電話音質</translation>
    </message>
    <message>
        <source>people talking at once</source>
        <translation>複数人が同時に話している</translation>
    </message>
    <message>
        <source>another speaker</source>
        <translation>別の話者</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>短すぎ</translation>
    </message>
    <message>
        <source>more than is needed</source>
        <translation>必要以上の分</translation>
    </message>
    <message>
        <source>Live: you sound like</source>
        <translation>ライブ中のボイス</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>プッシュトゥトーク</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>無音</translation>
    </message>
    <message>
        <source>Live, but this computer is overloaded</source>
        <translation>ライブ中（パソコンが過負荷です）</translation>
    </message>
    <message>
        <source>This computer is overloaded</source>
        <translation>パソコンが過負荷です</translation>
    </message>
    <message>
        <source>Silent for now</source>
        <translation>一時的に無音</translation>
    </message>
    <message>
        <source>Hold the key to be heard</source>
        <translation>キーを押している間だけ聞こえます</translation>
    </message>
    <message>
        <source>Live, but silent</source>
        <translation>ライブ中（無音）</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>ミュート中</translation>
    </message>
    <message>
        <source>Nothing is sent until you unmute</source>
        <translation>ミュートを解除するまで何も送りません</translation>
    </message>
    <message>
        <source>Live, not converted</source>
        <translation>ライブ中（変換なし）</translation>
    </message>
    <message>
        <source>Your real voice</source>
        <translation>あなたの地声</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>ライブではありません</translation>
    </message>
    <message>
        <source>The message above says why</source>
        <translation>理由は上のメッセージをご覧ください</translation>
    </message>
    <message>
        <source>Close programs or choose “Safe”</source>
        <translation>アプリを閉じるか「安全」を選んでください</translation>
    </message>
    <message>
        <source>YOUR REAL VOICE IS HEARD</source>
        <translation>地声が聞こえています</translation>
    </message>
    <message>
        <source>BYPASS IS ON: your real voice will be heard when you start</source>
        <translation>バイパス中：開始すると地声が聞こえます</translation>
    </message>
    <message>
        <source>BYPASS IS ON: your real voice will be heard when you hold the talk key</source>
        <translation>バイパス中：トークキーを押すと地声が聞こえます</translation>
    </message>
    <message>
        <source>BYPASS IS ON: your real voice will be heard when you unmute</source>
        <translation>バイパス中：ミュートを解除すると地声が聞こえます</translation>
    </message>
    <message>
        <source>Your pitch is measured while you speak</source>
        <translation>話している間にピッチを測ります</translation>
    </message>
    <message>
        <source>Shifted by {shift} semitones</source>
        <translation>{shift} 半音シフト</translation>
    </message>
    <message>
        <source>Speak a little: your pitch is being measured</source>
        <translation>少し話してください。ピッチを測っています</translation>
    </message>
    <message>
        <source>You {hz} Hz</source>
        <translation>あなた {hz} Hz</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>閉</translation>
    </message>
    <message>
        <source>by {author}, {licence}</source>
        <translation>作者 {author}、{licence}</translation>
    </message>
    <message>
        <source>, favourite</source>
        <translation>、お気に入り</translation>
    </message>
    <message>
        <source>Voice {name}</source>
        <translation>ボイス {name}</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>お気に入りから外す</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>お気に入りに追加</translation>
    </message>
    <message>
        <source>Name and tags…</source>
        <translation>名前とタグ…</translation>
    </message>
    <message>
        <source>Blend with other voices…</source>
        <translation>ほかのボイスとブレンド…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Export as a file…</source>
        <translation>ファイルに書き出す…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>ボイス</translation>
    </message>
    <message>
        <source>Search voices and tags</source>
        <translation>ボイスとタグを検索</translation>
    </message>
    <message>
        <source>Search voices</source>
        <translation>ボイスを検索</translation>
    </message>
    <message>
        <source>Find voices by name, tag, language or kind.</source>
        <translation>名前、タグ、言語、種類でボイスを探します。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>Import a voice</source>
        <translation>ボイスを読み込む</translation>
    </message>
    <message>
        <source>Install a .voice file; you can also drop one here.</source>
        <translation>.voice ファイルをインストールします。ここにドロップすることもできます。</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>クローン</translation>
    </message>
    <message>
        <source>Make a voice of recordings of somebody who agreed.</source>
        <translation>同意した人の録音から声を作ります。</translation>
    </message>
    <message>
        <source>Looking for voices…</source>
        <translation>ボイスを検索中…</translation>
    </message>
    <message>
        <source>Show all voices</source>
        <translation>すべてのボイスを表示</translation>
    </message>
    <message>
        <source>Clear the search.</source>
        <translation>検索をクリアします。</translation>
    </message>
    <message>
        <source>Compare with {name}</source>
        <translation>{name} と比較</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Hear {name} again, its sliders as they stood; hold to hear it only meanwhile.</source>
        <translation>{name} を前のスライダー位置で聞きます。押し続けると、その間だけ聞けます。</translation>
    </message>
    <message>
        <source>Choose a second voice first: this goes back and forth between the last two.</source>
        <translation>先に 2 つ目のボイスを選んでください。直前の 2 つを行き来します。</translation>
    </message>
    <message>
        <source>Save as a new preset</source>
        <translation>新しいプリセットとして保存</translation>
    </message>
    <message>
        <source>Name and tags</source>
        <translation>名前とタグ</translation>
    </message>
    <message>
        <source>No voice or tag is like “{text}”.</source>
        <translation>「{text}」に合うボイスやタグはありません。</translation>
    </message>
    <message>
        <source>No voices are installed. Run “python3 start.py” again, which fetches them.</source>
        <translation>ボイスがインストールされていません。「python3 start.py」をもう一度実行すると取得します。</translation>
    </message>
    <message>
        <source>Export a voice</source>
        <translation>ボイスを書き出す</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>プリセット保存</translation>
    </message>
    <message>
        <source>Keep this voice and the sliders as a new card.</source>
        <translation>このボイスとスライダーを新しいカードとして保存します。</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>変更を保存</translation>
    </message>
    <message>
        <source>Keep the sliders as they are now in this preset.</source>
        <translation>今のスライダーをこのプリセットに保存します。</translation>
    </message>
    <message>
        <source>That is seen from the next start on. A restart is silent for a few seconds.</source>
        <translation>次の起動から変わります。再起動のあいだ、数秒間は無音になります。</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>今すぐ再起動</translation>
    </message>
    <message>
        <source>Copied; paste it where you ask for help. It is {path}.</source>
        <translation>コピーしました。助けを求める場所に貼り付けてください。場所は {path} です。</translation>
    </message>
    <message>
        <source>Let go to check and install it.</source>
        <translation>放すと、確認してインストールします。</translation>
    </message>
    <message>
        <source>Something went wrong in the window ({error}). The log has the details.</source>
        <translation>ウィンドウで問題が起きました（{error}）。詳しくはログをご覧ください。</translation>
    </message>
    <message>
        <source>The microphone: a device&apos;s name or part of it, &apos;default&apos;, or &apos;demo&apos; for the speech that comes with VoiceShift.</source>
        <translation>マイク：デバイス、システムの既定、または VoiceShift 付属のデモ音声。</translation>
    </message>
    <message>
        <source>Where the converted voice goes, usually a virtual cable: a device&apos;s name or part of it, &apos;default&apos;, &apos;virtual-mic&apos; for a microphone that other programs see (Linux), or &apos;null&apos; for nowhere.</source>
        <translation>変換した声の送り先です。ふつうは仮想ケーブルを選びます。デバイス、システムの既定、ほかのアプリから見える仮想マイク（Linux）、またはなし。</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>モニター</translation>
    </message>
    <message>
        <source>Headphones on which to hear yourself: a device&apos;s name or part of it; empty for none.</source>
        <translation>自分の声を聞くヘッドホンです。空欄なら使いません。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>ボイス</translation>
    </message>
    <message>
        <source>The voice to speak with; &apos;voiceshift voices&apos; lists them.</source>
        <translation>話すときに使うボイスです。</translation>
    </message>
    <message>
        <source>Latency profile</source>
        <translation>レイテンシプロファイル</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>ピッチ</translation>
    </message>
    <message>
        <source>Pitch shift, on top of the automatic fit when that is on.</source>
        <translation>ピッチのシフト量です。自動調整がオンのときは、それに加わります。</translation>
    </message>
    <message>
        <source>semitones</source>
        <translation>半音</translation>
    </message>
    <message>
        <source>Fit my pitch to the voice</source>
        <translation>ピッチをボイスに合わせる</translation>
    </message>
    <message>
        <source>Automatic pitch measures your median pitch and shifts it to the voice&apos;s own.</source>
        <translation>声の中央ピッチを測り、ボイスのピッチに合わせます。</translation>
    </message>
    <message>
        <source>Formants</source>
        <translation>フォルマント</translation>
    </message>
    <message>
        <source>Formant shift: below 0 a larger speaker, above 0 a smaller one.</source>
        <translation>フォルマントのシフト量です。0 より下は大柄な人、上は小柄な人の声になります。</translation>
    </message>
    <message>
        <source>Noise removal</source>
        <translation>ノイズ除去</translation>
    </message>
    <message>
        <source>How strongly background noise is removed before conversion; 0 is off.</source>
        <translation>変換の前に背景ノイズを取り除く強さです。0 でオフです。</translation>
    </message>
    <message>
        <source>Noise gate</source>
        <translation>ノイズゲート</translation>
    </message>
    <message>
        <source>Send silence while you do not speak.</source>
        <translation>話していない間は無音を送ります。</translation>
    </message>
    <message>
        <source>Gate threshold</source>
        <translation>ゲートのしきい値</translation>
    </message>
    <message>
        <source>The level above which the gate takes sound for speech.</source>
        <translation>ゲートが声とみなす音の大きさです。</translation>
    </message>
    <message>
        <source>dBFS</source>
        <translation>dBFS</translation>
    </message>
    <message>
        <source>Input gain</source>
        <translation>入力ゲイン</translation>
    </message>
    <message>
        <source>Gain of the microphone before anything else.</source>
        <translation>最初にかかるマイクのゲインです。</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Output gain</source>
        <translation>出力ゲイン</translation>
    </message>
    <message>
        <source>Gain of the converted voice; the limiter still keeps it from clipping.</source>
        <translation>変換した声のゲインです。音割れはリミッターが防ぎます。</translation>
    </message>
    <message>
        <source>Inaudible watermark</source>
        <translation>聞こえない透かし</translation>
    </message>
    <message>
        <source>Mark the converted voice as synthetic, unheard, so that &apos;voiceshift verify&apos; can tell.</source>
        <translation>変換した声に聞こえない印を入れ、「voiceshift verify」で合成音声と判別できるようにします。</translation>
    </message>
    <message>
        <source>Play the converted voice on the monitor device too.</source>
        <translation>変換した声をヘッドホンでも再生します。</translation>
    </message>
    <message>
        <source>Volume in my headphones</source>
        <translation>ヘッドホンの音量</translation>
    </message>
    <message>
        <source>How loud you hear yourself; what others hear stays as it is.</source>
        <translation>自分に聞こえる音量です。相手に聞こえる音量は変わりません。</translation>
    </message>
    <message>
        <source>Takes folder</source>
        <translation>テイクのフォルダー</translation>
    </message>
    <message>
        <source>Where takes are written; empty for VoiceShift in your Music folder.</source>
        <translation>テイクの保存先です。空欄ならミュージックフォルダーの VoiceShift です。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Spectrogram scale</source>
        <translation>スペクトログラムの軸</translation>
    </message>
    <message>
        <source>Frequency axis of the spectrogram.</source>
        <translation>スペクトログラムの周波数軸です。</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Move spectrogram and meters four times a second instead of sixty.</source>
        <translation>スペクトログラムとメーターを毎秒 60 回ではなく 4 回動かします。</translation>
    </message>
    <message>
        <source>Send silence unless the key for “Push to talk” is held.</source>
        <translation>「プッシュトゥトーク」のキーを押していない間は無音を送ります。</translation>
    </message>
    <message>
        <source>Control API</source>
        <translation>コントロール API</translation>
    </message>
    <message>
        <source>Let programs on this computer that know the token steer VoiceShift: &apos;voiceshift ctl&apos;, a Stream Deck.</source>
        <translation>トークンを知っているこのコンピューターのアプリ（「voiceshift ctl」、Stream Deck など）に VoiceShift の操作を許可します。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Where the control API listens, on this computer only.</source>
        <translation>コントロール API のポートです。このコンピューター内だけで使います。</translation>
    </message>
    <message>
        <source>Programs may send my real voice</source>
        <translation>アプリに地声の送信を許可</translation>
    </message>
    <message>
        <source>Let programs switch bypass on; otherwise only you can, here in the window.</source>
        <translation>アプリがバイパスをオンにできるようにします。許可しなければ、オンにできるのはこのウィンドウのあなただけです。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Sound system</source>
        <translation>サウンドシステム</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>ほかのアプリ</translation>
    </message>
    <message>
        <source>Sample rates</source>
        <translation>サンプルレート</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>ゲーム</translation>
    </message>
    <message>
        <source>PortAudio cannot be used.</source>
        <translation>PortAudio を使えません。</translation>
    </message>
    <message>
        <source>No sound server answers.</source>
        <translation>サウンドサーバーが応答しません。</translation>
    </message>
    <message>
        <source>This system shows no microphone.</source>
        <translation>システムにマイクが見つかりません。</translation>
    </message>
    <message>
        <source>Plug it in and look again, or choose another.</source>
        <translation>接続して再検索するか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>{name} gives complete silence.</source>
        <translation>{name} は完全に無音です。</translation>
    </message>
    <message>
        <source>{name} is too loud: it clips.</source>
        <translation>{name} は大きすぎて音割れしています。</translation>
    </message>
    <message>
        <source>Turn the microphone&apos;s gain down.</source>
        <translation>マイクのゲインを下げてください。</translation>
    </message>
    <message>
        <source>Connect one, see that the system&apos;s sound settings show it, then look again.</source>
        <translation>マイクを接続し、システムのサウンド設定に表示されるのを確かめて再検索してください。</translation>
    </message>
    <message>
        <source>Connect one.</source>
        <translation>接続してください。</translation>
    </message>
    <message>
        <source>Allow it in System Settings, Privacy &amp; Security, Microphone: switch on VoiceShift (or the terminal that you started it from), then start VoiceShift again.</source>
        <translation>「システム設定」→「プライバシーとセキュリティ」→「マイク」で VoiceShift（または起動に使ったターミナル）をオンにして、VoiceShift を起動し直してください。</translation>
    </message>
    <message>
        <source>Allow it in Settings, Privacy &amp; security, Microphone: switch on &apos;Let desktop apps access your microphone&apos;, then press Start again.</source>
        <translation>「設定」→「プライバシーとセキュリティ」→「マイク」で「デスクトップ アプリがマイクにアクセスできるようにする」をオンにし、もう一度「開始」を押してください。</translation>
    </message>
    <message>
        <source>See that no switch on it or in the system&apos;s sound settings mutes it.</source>
        <translation>本体のスイッチやシステムのサウンド設定でミュートされていないか確認してください。</translation>
    </message>
    <message>
        <source>You may not use /dev/snd: run &apos;sudo usermod -aG audio $USER&apos;, then log out and in again, or start PipeWire or PulseAudio.</source>
        <translation>/dev/snd を使う権限がありません。「sudo usermod -aG audio $USER」を実行してログインし直すか、PipeWire か PulseAudio を起動してください。</translation>
    </message>
    <message>
        <source>There is no sound card (/dev/snd is empty): connect one, then look again.</source>
        <translation>サウンドカードがありません（/dev/snd が空です）。接続して再検索してください。</translation>
    </message>
    <message>
        <source>{name}; it appears when VoiceShift starts.</source>
        <translation>{name}（VoiceShift の開始時に現れます）。</translation>
    </message>
    <message>
        <source>{name} is there: choose “{microphone}” as the microphone in the other program.</source>
        <translation>{name} があります。相手のアプリで「{microphone}」をマイクに選んでください。</translation>
    </message>
    <message>
        <source>{product}: choose “{microphone}” as the microphone in the other program.</source>
        <translation>{product}：相手のアプリで「{microphone}」をマイクに選んでください。</translation>
    </message>
    <message>
        <source>{name} is no virtual cable: other programs cannot hear it as a microphone.</source>
        <translation>{name} は仮想ケーブルではないため、ほかのアプリはマイクとして使えません。</translation>
    </message>
    <message>
        <source>Choose “{name}” as the output.</source>
        <translation>出力に「{name}」を選んでください。</translation>
    </message>
    <message>
        <source>Install VB-CABLE (free, vb-audio.com/Cable), restart Windows, then choose &apos;CABLE Input&apos; as VoiceShift&apos;s output and &apos;CABLE Output&apos; as the microphone in Discord, OBS or the game.</source>
        <translation>VB-CABLE（無料、vb-audio.com/Cable）を入れて Windows を再起動し、VoiceShift の出力に「CABLE Input」、Discord・OBS・ゲームのマイクに「CABLE Output」を選んでください。</translation>
    </message>
    <message>
        <source>Install BlackHole 2ch (free, existential.audio/blackhole), then choose &apos;BlackHole 2ch&apos; as VoiceShift&apos;s output and as the microphone in Discord, OBS or the game.</source>
        <translation>BlackHole 2ch（無料、existential.audio/blackhole）を入れ、VoiceShift の出力と Discord・OBS・ゲームのマイクに「BlackHole 2ch」を選んでください。</translation>
    </message>
    <message>
        <source>Choose &apos;{name}&apos; as VoiceShift&apos;s output (in the terminal: --output {option}) and as the microphone in Discord, OBS or the game.</source>
        <translation>VoiceShift の出力（ターミナルでは --output {option}）と、Discord・OBS・ゲームのマイクに「{name}」を選んでください。</translation>
    </message>
    <message>
        <source>VoiceShift hears itself: microphone and output are both {product}.</source>
        <translation>VoiceShift が自分の音を聞いています。マイクと出力がどちらも {product} です。</translation>
    </message>
    <message>
        <source>VoiceShift hears itself: its microphone listens to what its output plays.</source>
        <translation>VoiceShift が自分の音を聞いています。マイクに出力の音が入っています。</translation>
    </message>
    <message>
        <source>The microphone is a virtual cable ({product}), not a microphone.</source>
        <translation>マイクに仮想ケーブル（{product}）が選ばれています。</translation>
    </message>
    <message>
        <source>The output does not lead back into the microphone.</source>
        <translation>出力はマイクに戻っていません。</translation>
    </message>
    <message>
        <source>Choose your real microphone as VoiceShift&apos;s microphone.</source>
        <translation>VoiceShift のマイクに実際のマイクを選んでください。</translation>
    </message>
    <message>
        <source>None chosen: you do not hear yourself.</source>
        <translation>未選択：自分の声は聞こえません。</translation>
    </message>
    <message>
        <source>Plug them in, or choose others.</source>
        <translation>接続するか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>Choose headphones, or none.</source>
        <translation>ヘッドホンを選ぶか、「なし」にしてください。</translation>
    </message>
    <message>
        <source>{name}: it is a virtual cable, so others would hear your voice twice.</source>
        <translation>{name}：仮想ケーブルのため、相手に声が二重に聞こえます。</translation>
    </message>
    <message>
        <source>{name}: it is the output too, so your voice would be played twice.</source>
        <translation>{name}：出力と同じため、声が二重に再生されます。</translation>
    </message>
    <message>
        <source>{name}: if these are loudspeakers, your microphone hears them and your voice echoes.</source>
        <translation>{name}：スピーカーの場合、マイクに音が入り、声がエコーします。</translation>
    </message>
    <message>
        <source>Not known on this system: see the steps below.</source>
        <translation>このシステムでは分かりません。手順をご覧ください。</translation>
    </message>
    <message>
        <source>None listens to any microphone now.</source>
        <translation>今マイクを使っているアプリはありません。</translation>
    </message>
    <message>
        <source>Listening to {name}: {programs}.</source>
        <translation>{name} を使用中：{programs}。</translation>
    </message>
    <message>
        <source>Hearing something else than VoiceShift, perhaps your real voice: {programs}.</source>
        <translation>VoiceShift 以外の音（地声かもしれません）を聞いているアプリ：{programs}。</translation>
    </message>
    <message>
        <source>Choose “{name}” as the microphone there.</source>
        <translation>そのアプリで「{name}」をマイクに選んでください。</translation>
    </message>
    <message>
        <source>Not known before the devices run; VoiceShift converts any rate.</source>
        <translation>デバイスが動くまで分かりません。VoiceShift はどのレートにも対応します。</translation>
    </message>
    <message>
        <source>All equal: {rates}.</source>
        <translation>すべて同じです：{rates}。</translation>
    </message>
    <message>
        <source>Not all {rate} Hz: {rates}.</source>
        <translation>すべてが {rate} Hz ではありません：{rates}。</translation>
    </message>
    <message>
        <source>Set {names} to {rate} Hz in the system&apos;s sound settings (of a cable both ends): each conversion costs delay, and a wrong rate sounds choppy in Discord.</source>
        <translation>システムのサウンド設定で {names} を {rate} Hz にしてください（ケーブルは両端とも）。変換のたびに遅延が増え、レートが違うと Discord で音が途切れます。</translation>
    </message>
    <message>
        <source>1 core.</source>
        <translation>1 コア。</translation>
    </message>
    <message>
        <source>{count} cores.</source>
        <translation>{count} コア。</translation>
    </message>
    <message>
        <source>{percent} % of the time is used.</source>
        <translation>時間の {percent} % を使っています。</translation>
    </message>
    <message>
        <source>The voice cannot keep up.</source>
        <translation>声の変換が間に合いません。</translation>
    </message>
    <message>
        <source>Close other programs, choose the latency “Safe”, or limit the game&apos;s frame rate.</source>
        <translation>ほかのアプリを閉じるか、レイテンシを「安全」にするか、ゲームのフレームレートを制限してください。</translation>
    </message>
    <message>
        <source>Gaps since the start: {count}.</source>
        <translation>開始してからの音切れ：{count}。</translation>
    </message>
    <message>
        <source>Choose the latency “Safe”, and limit the game&apos;s frame rate so that it leaves room.</source>
        <translation>レイテンシを「安全」にし、ゲームのフレームレートを制限して余裕を作ってください。</translation>
    </message>
    <message>
        <source>Audio may not run before other programs.</source>
        <translation>オーディオを優先して実行できません。</translation>
    </message>
    <message>
        <source>Audio runs before other programs.</source>
        <translation>オーディオは優先して実行されています。</translation>
    </message>
    <message>
        <source>Add &apos;@audio - rtprio 20&apos; to /etc/security/limits.d/audio.conf, join the group audio (&apos;sudo usermod -aG audio $USER&apos;), then log out and in again.</source>
        <translation>/etc/security/limits.d/audio.conf に「@audio - rtprio 20」を加え、audio グループに入り（「sudo usermod -aG audio $USER」）、ログインし直してください。</translation>
    </message>
    <message>
        <source>Settings, Voice &amp; Video: input device {microphone}.</source>
        <translation>「設定」→「音声・ビデオ」：入力デバイスを {microphone} にします。</translation>
    </message>
    <message>
        <source>Same page: noise suppression None; echo cancellation, automatic gain control and advanced voice activity off. They take a converted voice for noise.</source>
        <translation>同じページ：ノイズ抑制は「なし」、エコー除去・自動ゲイン・高度な音声検出はオフにします。変換した声がノイズと誤認されるためです。</translation>
    </message>
    <message>
        <source>Settings, Audio: sample rate 48 kHz, Mic/Auxiliary {microphone}.</source>
        <translation>「設定」→「音声」：サンプルレート 48 kHz、マイク音声は {microphone} にします。</translation>
    </message>
    <message>
        <source>Remove the filters Noise Suppression and Noise Gate from that source. Delay the camera by the number on VoiceShift&apos;s meter: filter Render Delay, or Video Delay.</source>
        <translation>そのソースからノイズ抑制とノイズゲートのフィルターを外します。カメラは VoiceShift の表示値だけ遅らせます（フィルター「レンダリング遅延」または「映像の遅延」）。</translation>
    </message>
    <message>
        <source>Voice chat: microphone {microphone}; push-to-talk works as always.</source>
        <translation>ボイスチャット：マイクを {microphone} にします。プッシュトゥトークはいつも通り使えます。</translation>
    </message>
    <message>
        <source>the virtual cable</source>
        <translation>仮想ケーブル</translation>
    </message>
    <message>
        <source>There is no virtual microphone here.</source>
        <translation>ここには仮想マイクがありません。</translation>
    </message>
    <message>
        <source>The program &apos;pactl&apos; is missing, which arranges PulseAudio&apos;s and PipeWire&apos;s sound.</source>
        <translation>PulseAudio と PipeWire を設定する「pactl」がありません。</translation>
    </message>
    <message>
        <source>{label} is gone.</source>
        <translation>{label} がなくなりました。</translation>
    </message>
    <message>
        <source>Plug it in and look for devices again, or choose another.</source>
        <translation>接続して再検索するか、別のデバイスを選んでください。</translation>
    </message>
    <message>
        <source>{label} is used by another program ({reason}).</source>
        <translation>{label} はほかのアプリが使用中です（{reason}）。</translation>
    </message>
    <message>
        <source>{label} cannot be opened ({reason}).</source>
        <translation>{label} を開けません（{reason}）。</translation>
    </message>
    <message>
        <source>Close other programs that use it, allow VoiceShift to use it in the system&apos;s privacy settings, or choose another device.</source>
        <translation>使用中のアプリを閉じるか、システムのプライバシー設定で VoiceShift に許可するか、別のデバイスを選んでください。</translation>
    </message>
    <message>
        <source>{label} does not take this format ({error}).</source>
        <translation>{label} はこの形式に対応していません（{error}）。</translation>
    </message>
    <message>
        <source>Set it to 48000 Hz in the system&apos;s sound settings, or choose another device.</source>
        <translation>システムのサウンド設定で 48000 Hz にするか、別のデバイスを選んでください。</translation>
    </message>
    <message>
        <source>{label} is used by another program for itself alone (exclusive mode).</source>
        <translation>{label} はほかのアプリが排他モードで使用中です。</translation>
    </message>
    <message>
        <source>Close that, forbid exclusive mode in the system&apos;s sound settings, or choose another device.</source>
        <translation>そのアプリを閉じるか、サウンド設定で排他モードを禁止するか、別のデバイスを選んでください。</translation>
    </message>
    <message>
        <source>{label} was unplugged or stopped by the system.</source>
        <translation>{label} は抜かれたか、システムに停止されました。</translation>
    </message>
    <message>
        <source>{name} was unplugged.</source>
        <translation>{name} が抜かれました。</translation>
    </message>
    <message>
        <source>Waiting for it to come back.</source>
        <translation>戻るのを待っています。</translation>
    </message>
    <message>
        <source>Waiting for it; not back yet: {obstacle}</source>
        <translation>待機中（まだ戻っていません）：{obstacle}</translation>
    </message>
    <message>
        <source>Stop first; devices can only be looked for while none is in use.</source>
        <translation>先に停止してください。デバイスの検索は未使用のときだけできます。</translation>
    </message>
    <message>
        <source>Stop first; devices can only be looked for while stopped.</source>
        <translation>先に停止してください。デバイスの検索は停止中だけできます。</translation>
    </message>
    <message>
        <source>The audio engine keeps stopping.</source>
        <translation>オーディオエンジンが何度も停止します。</translation>
    </message>
    <message>
        <source>Choose other devices and press start.</source>
        <translation>別のデバイスを選んで「開始」を押してください。</translation>
    </message>
    <message>
        <source>The audio engine stopped and restarts.</source>
        <translation>オーディオエンジンが停止し、再起動しています。</translation>
    </message>
    <message>
        <source>The audio engine had stopped and was restarted.</source>
        <translation>オーディオエンジンが停止したため、再起動しました。</translation>
    </message>
    <message>
        <source>The recording goes on in a new take; {path} is kept.</source>
        <translation>録音は新しいテイクで続きます。{path} は残っています。</translation>
    </message>
    <message>
        <source>The recording has ended; {path} is kept.</source>
        <translation>録音は終わりました。{path} は残っています。</translation>
    </message>
    <message>
        <source>The audio engine stopped.</source>
        <translation>オーディオエンジンが停止しました。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The audio engine is not running; press start, or try again in a moment.</source>
        <translation>オーディオエンジンが動いていません。「開始」を押すか、少し待ってください。</translation>
    </message>
    <message>
        <source>Nothing is running; press start, then learn the room&apos;s noise.</source>
        <translation>停止中です。「開始」を押してからノイズを学習してください。</translation>
    </message>
    <message>
        <source>Nothing is running; press start, then record.</source>
        <translation>停止中です。「開始」を押してから録音してください。</translation>
    </message>
    <message>
        <source>Nothing is being recorded.</source>
        <translation>録音していません。</translation>
    </message>
    <message>
        <source>Press record, then set a marker.</source>
        <translation>「録音」を押してからマーカーを付けてください。</translation>
    </message>
    <message>
        <source>No take can be recorded in {folder} ({reason}).</source>
        <translation>{folder} に録音できません（{reason}）。</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then record again.</source>
        <translation>空きを増やすか別のフォルダーを選んで、もう一度録音してください。</translation>
    </message>
    <message>
        <source>The recording in {folder} stopped: {reason}.</source>
        <translation>{folder} の録音が止まりました：{reason}。</translation>
    </message>
    <message>
        <source>What was recorded is kept; free some space or choose another folder, then record again.</source>
        <translation>録音済みの分は残っています。空きを増やすか別のフォルダーを選んで、もう一度録音してください。</translation>
    </message>
    <message>
        <source>The chirps came back after different times, so none of them is believed.</source>
        <translation>チャープ音の戻る時間がばらついたため、採用しませんでした。</translation>
    </message>
    <message>
        <source>The chirp was heard more than once, as with an echo, so neither is believed.</source>
        <translation>チャープ音がエコーのように複数回聞こえたため、採用しませんでした。</translation>
    </message>
    <message>
        <source>The chirp was not heard at the input.</source>
        <translation>入力でチャープ音が聞こえませんでした。</translation>
    </message>
    <message>
        <source>Nothing leads from this output back to this input, so the delay is stated, not measured.</source>
        <translation>この出力からこの入力への経路がないため、測定値ではなく公称値です。</translation>
    </message>
    <message>
        <source>To measure it, connect them: turn the loudspeaker up beside the microphone, plug the output into the input, or name the virtual cable&apos;s recording side as the input.</source>
        <translation>測定するには両者をつないでください。マイクのそばでスピーカーの音量を上げる、出力を入力につなぐ、または仮想ケーブルの録音側を入力に選びます。</translation>
    </message>
    <message>
        <source>The latency was not measured: it was stopped, or something else was started.</source>
        <translation>測定できませんでした。停止されたか、別の動作が始まりました。</translation>
    </message>
    <message>
        <source>Measure again.</source>
        <translation>もう一度測定してください。</translation>
    </message>
    <message>
        <source>The work on the take ended unexpectedly.</source>
        <translation>テイクの処理が予期せず終了しました。</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>もう一度お試しください。</translation>
    </message>
    <message>
        <source>A take needs a name.</source>
        <translation>テイクには名前が必要です。</translation>
    </message>
    <message>
        <source>Type one, or press Escape to keep the old one.</source>
        <translation>入力するか、Esc で元の名前に戻してください。</translation>
    </message>
    <message>
        <source>There is already a take named “{name}”.</source>
        <translation>「{name}」というテイクがすでにあります。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The settings could not be read ({reason}); the defaults are used.</source>
        <translation>設定を読めませんでした（{reason}）。初期値を使います。</translation>
    </message>
    <message>
        <source>The old file is kept as {backup}.</source>
        <translation>元のファイルは {backup} として残っています。</translation>
    </message>
    <message>
        <source>{archive} is not a readable .voice file.</source>
        <translation>{archive} は読み取れる .voice ファイルではありません。</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>入手し直してください。</translation>
    </message>
    <message>
        <source>{archive} holds no voice but a core.</source>
        <translation>{archive} に入っているのはボイスではなくコアです。</translation>
    </message>
    <message>
        <source>Choose a .voice file.</source>
        <translation>.voice ファイルを選んでください。</translation>
    </message>
    <message>
        <source>A voice “{name}” is here already, so {archive} was not installed.</source>
        <translation>ボイス「{name}」はすでにあるため、{archive} はインストールしませんでした。</translation>
    </message>
    <message>
        <source>Delete that one first, if it is yours.</source>
        <translation>自分のボイスなら、先にそれを削除してください。</translation>
    </message>
    <message>
        <source>{target} exists already.</source>
        <translation>{target} はすでにあります。</translation>
    </message>
    <message>
        <source>Delete it first to install the voice again.</source>
        <translation>入れ直すには、先に削除してください。</translation>
    </message>
    <message>
        <source>{target} cannot be written ({reason}).</source>
        <translation>{target} に書き込めません（{reason}）。</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>空きを増やしてください。</translation>
    </message>
    <message>
        <source>{archive} does not exist.</source>
        <translation>{archive} がありません。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>名前を確認してください。</translation>
    </message>
    <message>
        <source>{archive} lists files twice or too many.</source>
        <translation>{archive} には重複したファイルか、多すぎるファイルがあります。</translation>
    </message>
    <message>
        <source>{archive} holds no {manifest}: it is not a voice.</source>
        <translation>{archive} に {manifest} がありません。ボイスではありません。</translation>
    </message>
    <message>
        <source>{archive} holds other files than its manifest lists.</source>
        <translation>{archive} の中身がマニフェストと違います。</translation>
    </message>
    <message>
        <source>{archive} holds {name}, which no voice may hold.</source>
        <translation>{archive} に、ボイスには入れられない {name} があります。</translation>
    </message>
    <message>
        <source>Do not trust it.</source>
        <translation>信用しないでください。</translation>
    </message>
    <message>
        <source>Install it again from where it came from.</source>
        <translation>入手元から入れ直してください。</translation>
    </message>
    <message>
        <source>{path} is too large to be a manifest.</source>
        <translation>{path} はマニフェストとしては大きすぎます。</translation>
    </message>
    <message>
        <source>{path} is not the manifest of a voice.</source>
        <translation>{path} はボイスのマニフェストではありません。</translation>
    </message>
    <message>
        <source>{path} has format version {version}; this VoiceShift reads {ours}.</source>
        <translation>{path} の形式はバージョン {version} です。この VoiceShift が読めるのは {ours} です。</translation>
    </message>
    <message>
        <source>Update VoiceShift, or get the voice in the older format.</source>
        <translation>VoiceShift を更新するか、古い形式のボイスを入手してください。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} を読めません（{reason}）。</translation>
    </message>
    <message>
        <source>{path} is not valid JSON.</source>
        <translation>{path} は正しい JSON ではありません。</translation>
    </message>
    <message>
        <source>{path} differs from its manifest: it is damaged or was changed.</source>
        <translation>{path} がマニフェストと一致しません。壊れているか、変更されています。</translation>
    </message>
    <message>
        <source>Install the voice again.</source>
        <translation>ボイスを入れ直してください。</translation>
    </message>
    <message>
        <source>Install VoiceShift&apos;s voices again.</source>
        <translation>VoiceShift のボイスを入れ直してください。</translation>
    </message>
    <message>
        <source>Update VoiceShift.</source>
        <translation>VoiceShift を更新してください。</translation>
    </message>
    <message>
        <source>Update VoiceShift, or install the voice again.</source>
        <translation>VoiceShift を更新するか、ボイスを入れ直してください。</translation>
    </message>
    <message>
        <source>{path} is not a safetensors file.</source>
        <translation>{path} は safetensors ファイルではありません。</translation>
    </message>
    <message>
        <source>{path} holds numbers that are not finite.</source>
        <translation>{path} に有限でない数があります。</translation>
    </message>
    <message>
        <source>{path} does not fit its core.</source>
        <translation>{path} がコアと合いません。</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot run this core.</source>
        <translation>ONNX Runtime でこのコアを動かせません。</translation>
    </message>
    <message>
        <source>No core is installed.</source>
        <translation>コアがインストールされていません。</translation>
    </message>
    <message>
        <source>Installed: {names}.</source>
        <translation>インストール済み：{names}。</translation>
    </message>
    <message>
        <source>{name} was made for another core than the installed one.</source>
        <translation>{name} は別のコア用に作られています。</translation>
    </message>
    <message>
        <source>Update VoiceShift, or install the voice in the version made for this one.</source>
        <translation>VoiceShift を更新するか、このバージョン用のボイスを入れてください。</translation>
    </message>
    <message>
        <source>The voice in {folder} is of a kind that this VoiceShift does not know.</source>
        <translation>{folder} のボイスは、この VoiceShift が知らない種類です。</translation>
    </message>
    <message>
        <source>“{name}” is made of “{part}”, which is not installed.</source>
        <translation>「{name}」に使う「{part}」がインストールされていません。</translation>
    </message>
    <message>
        <source>Install that voice, or delete the preset.</source>
        <translation>そのボイスを入れるか、プリセットを削除してください。</translation>
    </message>
    <message>
        <source>The cloned voice in {folder} comes without its speaker&apos;s consent.</source>
        <translation>{folder} のクローンボイスには話者の同意がありません。</translation>
    </message>
    <message>
        <source>Do not use it; ask whoever gave it to you.</source>
        <translation>使わずに、渡した人に確認してください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be blended: its voices were made for different networks.</source>
        <translation>「{name}」は混ぜられません。ボイスが別々のネットワーク用です。</translation>
    </message>
    <message>
        <source>Choose voices of one version of VoiceShift.</source>
        <translation>同じバージョンの VoiceShift のボイスを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is not among what was deleted.</source>
        <translation>「{name}」は削除したものの中にありません。</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>もう一度読み込んでください。</translation>
    </message>
    <message>
        <source>“{name}” came with VoiceShift and cannot be deleted.</source>
        <translation>「{name}」は VoiceShift に付属しているため削除できません。</translation>
    </message>
    <message>
        <source>{path} cannot be deleted ({reason}).</source>
        <translation>{path} を削除できません（{reason}）。</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>アクセス権を確認してください。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be brought back ({reason}).</source>
        <translation>「{name}」を元に戻せません（{reason}）。</translation>
    </message>
    <message>
        <source>It is kept in {folder}.</source>
        <translation>{folder} に残っています。</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved in {folder} ({reason}).</source>
        <translation>「{name}」を {folder} に保存できません（{reason}）。</translation>
    </message>
    <message>
        <source>Check that the disk has room and that the folder can be written.</source>
        <translation>ディスクの空きと、フォルダーに書き込めることを確認してください。</translation>
    </message>
    <message>
        <source>{where} needs a name of 1 to {count} characters.</source>
        <translation>{where}：名前は 1～{count} 文字にしてください。</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>別のものを選んでください。</translation>
    </message>
    <message>
        <source>{where} may have {count} tags of up to {length} characters.</source>
        <translation>{where}：タグは {count} 個、{length} 文字までです。</translation>
    </message>
    <message>
        <source>Use fewer or shorter ones.</source>
        <translation>減らすか短くしてください。</translation>
    </message>
    <message>
        <source>{where} was written by a later VoiceShift.</source>
        <translation>{where} は新しい VoiceShift で書かれています。</translation>
    </message>
    <message>
        <source>Update this one.</source>
        <translation>こちらを更新してください。</translation>
    </message>
    <message>
        <source>Choose one of {names}.</source>
        <translation>次から選んでください：{names}。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; could mean {names}.</source>
        <translation>「{name}」は {names} のどれかわかりません。</translation>
    </message>
    <message>
        <source>Connect one, or choose one of {names}.</source>
        <translation>接続するか、次から選んでください：{names}。</translation>
    </message>
    <message>
        <source>The virtual microphone is an output here.</source>
        <translation>仮想マイクはここでは出力です。</translation>
    </message>
    <message>
        <source>Choose a real one.</source>
        <translation>本物のマイクを選んでください。</translation>
    </message>
    <message>
        <source>No way leads from here to the sound server.</source>
        <translation>サウンドサーバーにつながりません。</translation>
    </message>
    <message>
        <source>Install its ALSA device (Debian, Ubuntu: libasound2-plugins, or pipewire-alsa with PipeWire) and look for devices again.</source>
        <translation>ALSA デバイス（Debian、Ubuntu：libasound2-plugins、PipeWire では pipewire-alsa）を入れて、もう一度デバイスを探してください。</translation>
    </message>
    <message>
        <source>{label} takes none of the formats that VoiceShift can give ({reason}).</source>
        <translation>{label} は VoiceShift が出せる形式に対応していません（{reason}）。</translation>
    </message>
    <message>
        <source>The sound server refused ({reason}).</source>
        <translation>サウンドサーバーに拒否されました（{reason}）。</translation>
    </message>
    <message>
        <source>See whether PipeWire or PulseAudio runs, then try again.</source>
        <translation>PipeWire か PulseAudio が動いているか確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The sound server did not answer ({reason}).</source>
        <translation>サウンドサーバーが応答しません（{reason}）。</translation>
    </message>
    <message>
        <source>Log out and in again, or see whether PipeWire or PulseAudio runs.</source>
        <translation>ログインし直すか、PipeWire か PulseAudio が動いているか確かめてください。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>ファイル {path} がありません。</translation>
    </message>
    <message>
        <source>Check the path and try again.</source>
        <translation>場所を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>{path} を開けません：{reason}。</translation>
    </message>
    <message>
        <source>Check that it is a file that you may read.</source>
        <translation>読み取れるファイルか確認してください。</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes).</source>
        <translation>{path} は空です（0 バイト）。</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation>コピーし直すか、書き出し直してください。</translation>
    </message>
    <message>
        <source>{path} holds no sound at all.</source>
        <translation>{path} に音が入っていません。</translation>
    </message>
    <message>
        <source>{path} is damaged from its start.</source>
        <translation>{path} は先頭から壊れています。</translation>
    </message>
    <message>
        <source>{path} is not audio that VoiceShift can read.</source>
        <translation>{path} は VoiceShift が読める音声ではありません。</translation>
    </message>
    <message>
        <source>Give it a WAV, FLAC, OGG or MP3 file, or export it again if it should be one.</source>
        <translation>WAV、FLAC、OGG、MP3 のファイルを使うか、書き出し直してください。</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name.</source>
        <translation>{path} はすでにあります。別の名前にしてください。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} に書き込めません：{reason}。</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then try again.</source>
        <translation>空きを増やすか別のフォルダーを選んで、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then export again.</source>
        <translation>空きを増やすか別のフォルダーを選んで、もう一度書き出してください。</translation>
    </message>
    <message>
        <source>{name} holds nothing but silence.</source>
        <translation>{name} は無音です。</translation>
    </message>
    <message>
        <source>Export it without trimming, or choose another take.</source>
        <translation>無音をカットせずに書き出すか、別のテイクを選んでください。</translation>
    </message>
    <message>
        <source>The export failed ({reason}).</source>
        <translation>書き出しに失敗しました（{reason}）。</translation>
    </message>
    <message>
        <source>Check that the disk has room and that the folder can be written, or choose another format.</source>
        <translation>ディスクの空きとフォルダーへの書き込みを確認するか、別の形式を選んでください。</translation>
    </message>
    <message>
        <source>A name cannot contain &lt; &gt; : &quot; / \ | ? or *. Leave them out.</source>
        <translation>名前に &lt; &gt; : &quot; / \ | ? * は使えません。除いてください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be a file&apos;s name.</source>
        <translation>「{name}」はファイル名に使えません。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>別の名前にしてください。</translation>
    </message>
    <message>
        <source>A name cannot end in “(dry)”: that marks your own voice.</source>
        <translation>名前の最後に「(dry)」は使えません。自分の声の印です。</translation>
    </message>
    <message>
        <source>The takes in {folder} cannot be listed: {reason}.</source>
        <translation>{folder} のテイクを一覧にできません：{reason}。</translation>
    </message>
    <message>
        <source>Choose another folder in the settings.</source>
        <translation>設定で別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be renamed: {reason}.</source>
        <translation>「{name}」の名前を変えられません：{reason}。</translation>
    </message>
    <message>
        <source>Close the programs that use it, then try again.</source>
        <translation>使っているアプリを閉じて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>“{name}” is still being recorded.</source>
        <translation>「{name}」はまだ録音中です。</translation>
    </message>
    <message>
        <source>“{name}” has too many markers.</source>
        <translation>「{name}」のマーカーが多すぎます。</translation>
    </message>
    <message>
        <source>Delete some of them.</source>
        <translation>いくつか削除してください。</translation>
    </message>
    <message>
        <source>The markers of “{name}” cannot be written ({reason}).</source>
        <translation>「{name}」のマーカーを書き込めません（{reason}）。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>空きを増やして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The marker cannot be written beside the take ({reason}).</source>
        <translation>マーカーをテイクの隣に書き込めません（{reason}）。</translation>
    </message>
    <message>
        <source>Free some space; the recording goes on.</source>
        <translation>空きを増やしてください。録音は続いています。</translation>
    </message>
    <message>
        <source>“{name}” has no dry recording, so there is nothing to convert.</source>
        <translation>「{name}」には原音がないため、変換できません。</translation>
    </message>
    <message>
        <source>Choose a take with one.</source>
        <translation>原音のあるテイクを選んでください。</translation>
    </message>
    <message>
        <source>The new take cannot be written in {folder} ({reason}).</source>
        <translation>新しいテイクを {folder} に書き込めません（{reason}）。</translation>
    </message>
    <message>
        <source>The voice failed on this file ({reason}).</source>
        <translation>このファイルではボイスの処理に失敗しました（{reason}）。</translation>
    </message>
    <message>
        <source>Try another voice.</source>
        <translation>別のボイスをお試しください。</translation>
    </message>
    <message>
        <source>{label} leads into the virtual microphone, where others would hear the take.</source>
        <translation>{label} は仮想マイクにつながっているため、テイクがほかの人に聞こえます。</translation>
    </message>
    <message>
        <source>Choose headphones above, then play it again.</source>
        <translation>上でヘッドホンを選び、もう一度再生してください。</translation>
    </message>
    <message>
        <source>Playing ended unexpectedly.</source>
        <translation>再生が予期せず終わりました。</translation>
    </message>
    <message>
        <source>Press Play again.</source>
        <translation>もう一度「再生」を押してください。</translation>
    </message>
    <message>
        <source>A take is already being recorded; stop it first.</source>
        <translation>すでに録音中です。先に止めてください。</translation>
    </message>
    <message>
        <source>The audio engine did not answer within {seconds} s.</source>
        <translation>オーディオエンジンが {seconds} 秒以内に応答しませんでした。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, restart VoiceShift.</source>
        <translation>もう一度お試しください。直らなければ VoiceShift を再起動してください。</translation>
    </message>
    <message>
        <source>The latency was not measured: the devices hardly run.</source>
        <translation>遅延を測れませんでした。デバイスがほとんど動いていません。</translation>
    </message>
    <message>
        <source>Choose others, or close what keeps the computer busy.</source>
        <translation>別のデバイスを選ぶか、重いアプリを閉じてください。</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {folder} ({reason}).</source>
        <translation>設定を {folder} に保存できません（{reason}）。</translation>
    </message>
    <message>
        <source>{keys} already means &apos;{action}&apos;.</source>
        <translation>{keys} はすでに「{action}」に使われています。</translation>
    </message>
    <message>
        <source>Choose other keys, or clear that shortcut first.</source>
        <translation>別のキーを選ぶか、先にそのショートカットを消してください。</translation>
    </message>
    <message>
        <source>Keys that work everywhere need X11 or Wayland, and neither is here.</source>
        <translation>どこでも効くキーには X11 か Wayland が必要ですが、どちらもありません。</translation>
    </message>
    <message>
        <source>The desktop did not allow keys that work everywhere.</source>
        <translation>どこでも効くキーがデスクトップに許可されませんでした。</translation>
    </message>
    <message>
        <source>MIDI needs two more packages: pip install mido python-rtmidi</source>
        <translation>MIDI には追加のパッケージが 2 つ必要です：pip install mido python-rtmidi</translation>
    </message>
    <message>
        <source>OBS refused: {reason}</source>
        <translation>OBS に拒否されました：{reason}</translation>
    </message>
    <message>
        <source>OBS wants its WebSocket password.</source>
        <translation>OBS の WebSocket パスワードが必要です。</translation>
    </message>
    <message>
        <source>That is not OBS&apos;s WebSocket password.</source>
        <translation>OBS の WebSocket パスワードと違います。</translation>
    </message>
    <message>
        <source>OBS does not answer.</source>
        <translation>OBS が応答しません。</translation>
    </message>
    <message>
        <source>Start it, and switch on Tools → WebSocket Server Settings → Enable WebSocket server.</source>
        <translation>起動して、ツール → WebSocket サーバー設定 → WebSocket サーバーを有効にする、をオンにしてください。</translation>
    </message>
    <message>
        <source>Or set the delay yourself: right-click the camera, Filters, Video Delay.</source>
        <translation>または自分で設定します：カメラを右クリックし、フィルタ、映像の遅延。</translation>
    </message>
    <message>
        <source>OBS ended the conversation.</source>
        <translation>OBS との接続が切れました。</translation>
    </message>
    <message>
        <source>Is it closing?</source>
        <translation>終了中ですか？</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>もう一度お試しください。</translation>
    </message>
    <message>
        <source>{path} cannot be used ({reason}).</source>
        <translation>{path} を使えません（{reason}）。</translation>
    </message>
    <message>
        <source>Make the folder writable for you, or delete the file.</source>
        <translation>フォルダーに書き込めるようにするか、ファイルを削除してください。</translation>
    </message>
    <message>
        <source>There is no audio file in {path}.</source>
        <translation>{path} に音声ファイルがありません。</translation>
    </message>
    <message>
        <source>Name a folder that holds some.</source>
        <translation>音声のあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose another name, or delete that voice.</source>
        <translation>別の名前にするか、そのボイスを削除してください。</translation>
    </message>
    <message>
        <source>The voice cannot be written to {folder} ({reason}).</source>
        <translation>ボイスを {folder} に書き込めません（{reason}）。</translation>
    </message>
    <message>
        <source>The tuning cannot be kept in {folder} ({reason}).</source>
        <translation>調整結果を {folder} に保存できません（{reason}）。</translation>
    </message>
    <message>
        <source>Only {used} s of the recordings can be used; a voice needs at least {needed} s of clear speech.</source>
        <translation>使える録音は {used} 秒だけです。ボイスには、はっきりした話し声が {needed} 秒以上必要です。</translation>
    </message>
    <message>
        <source>Add more recordings of the same person.</source>
        <translation>同じ人の録音を追加してください。</translation>
    </message>
    <message>
        <source>1 file is unreadable.</source>
        <translation>読めないファイルが 1 個あります。</translation>
    </message>
    <message>
        <source>{count} files are unreadable.</source>
        <translation>読めないファイルが {count} 個あります。</translation>
    </message>
    <message>
        <source>{seconds} s were left out: {reason}.</source>
        <translation>{seconds} 秒を除きました：{reason}。</translation>
    </message>
    <message>
        <source>There is no {kind} called &apos;{name}&apos;.</source>
        <translation>{kind}「{name}」はありません。</translation>
    </message>
    <message>
        <source>Write more of the {kind}&apos;s name.</source>
        <translation>{kind}の名前をもっと長く書いてください。</translation>
    </message>
    <message>
        <source>This system has no default {kind}.</source>
        <translation>既定の{kind}がありません。</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>There is no voice {name}.</source>
        <translation>ボイス {name} はありません。</translation>
    </message>
    <message>
        <source>Stop the recording, then {action} it.</source>
        <translation>録音を止めてから{action}ください。</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>名前を変えて</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>削除して</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>マーカーを変えて</translation>
    </message>
    <message>
        <source>Record nearer to the microphone, or raise its level.</source>
        <translation>マイクに近づくか、音量を上げて録音してください。</translation>
    </message>
    <message>
        <source>Lower the microphone&apos;s level until nothing is cut off, and record again.</source>
        <translation>音割れしないところまでマイクの音量を下げて、録音し直してください。</translation>
    </message>
    <message>
        <source>Record in a quiet room without music, or try --denoise.</source>
        <translation>音楽のない静かな部屋で録音するか、--denoise をお試しください。</translation>
    </message>
    <message>
        <source>Telephone and 8 kHz recordings lack half of a voice; use a microphone.</source>
        <translation>電話や 8 kHz の録音では声の半分が欠けます。マイクを使ってください。</translation>
    </message>
    <message>
        <source>Give recordings in which nobody else talks meanwhile, without an echo.</source>
        <translation>ほかの人が同時に話していない、エコーのない録音を使ってください。</translation>
    </message>
    <message>
        <source>Give recordings of one person alone.</source>
        <translation>一人だけの録音を使ってください。</translation>
    </message>
    <message>
        <source>Speak in whole sentences.</source>
        <translation>文章で話してください。</translation>
    </message>
    <message>
        <source>Export the files again as WAV or FLAC.</source>
        <translation>WAV か FLAC で書き出し直してください。</translation>
    </message>
    <message>
        <source>Sound devices cannot be used: {reason}.</source>
        <translation>サウンドデバイスを使えません：{reason}。</translation>
    </message>
    <message>
        <source>Run &apos;python3 start.py&apos; once more, or install the system&apos;s package of PortAudio (Debian: libportaudio2).</source>
        <translation>「python3 start.py」をもう一度実行するか、システムの PortAudio パッケージ（Debian：libportaudio2）を入れてください。</translation>
    </message>
    <message>
        <source>Sound devices cannot be listed: {reason}.</source>
        <translation>サウンドデバイスを一覧にできません：{reason}。</translation>
    </message>
    <message>
        <source>Start VoiceShift again.</source>
        <translation>VoiceShift を再起動してください。</translation>
    </message>
    <message>
        <source>{label} lost its device: &apos;{home}&apos; was unplugged or is no longer the system&apos;s default, and the sound server now plays elsewhere (&apos;{name}&apos;).</source>
        <translation>{label} の出力先が変わりました：「{home}」が抜かれたか、既定のデバイスではなくなり、サウンドサーバーは今「{name}」で再生しています。</translation>
    </message>
    <message>
        <source>{label} lost its device: &apos;{home}&apos; was unplugged or is no longer the system&apos;s default, and the sound server now listens elsewhere (&apos;{name}&apos;).</source>
        <translation>{label} の入力元が変わりました：「{home}」が抜かれたか、既定のデバイスではなくなり、サウンドサーバーは今「{name}」から取り込んでいます。</translation>
    </message>
    <message>
        <source>Plug it in again.</source>
        <translation>もう一度接続してください。</translation>
    </message>
    <message>
        <source>This system&apos;s sound cannot be arranged by VoiceShift.</source>
        <translation>このシステムでは VoiceShift が音の経路を変えられません。</translation>
    </message>
    <message>
        <source>Install it (Debian, Ubuntu: pulseaudio-utils; Fedora: pulseaudio-utils; Arch: libpulse) and start VoiceShift again.</source>
        <translation>入れて（Debian、Ubuntu：pulseaudio-utils、Fedora：pulseaudio-utils、Arch：libpulse）、VoiceShift を再起動してください。</translation>
    </message>
    <message>
        <source>The sound server does not answer: {reason}</source>
        <translation>サウンドサーバーが応答しません：{reason}</translation>
    </message>
    <message>
        <source>an unknown source</source>
        <translation>不明な入力元</translation>
    </message>
    <message>
        <source>{path} has {rate} Hz; VoiceShift takes {low} to {high} Hz.</source>
        <translation>{path} は {rate} Hz です。VoiceShift が扱えるのは {low}～{high} Hz です。</translation>
    </message>
    <message>
        <source>Export it again, at 48000 Hz for instance.</source>
        <translation>48000 Hz などで書き出し直してください。</translation>
    </message>
    <message>
        <source>{path} is damaged after {seconds} s; what follows is left out.</source>
        <translation>{path} は {seconds} 秒から先が壊れているため、その後は除かれます。</translation>
    </message>
    <message>
        <source>{path} breaks off after {seconds} s.</source>
        <translation>{path} は {seconds} 秒で途切れています。</translation>
    </message>
    <message>
        <source>If that is not all of it, copy or export it again.</source>
        <translation>続きがあるはずなら、コピーか書き出しをやり直してください。</translation>
    </message>
    <message>
        <source>{path} can only be read from its start ({reason}).</source>
        <translation>{path} は先頭からしか読めません（{reason}）。</translation>
    </message>
    <message>
        <source>Export it as WAV.</source>
        <translation>WAV で書き出してください。</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name or ask to overwrite.</source>
        <translation>{path} は既にあります。別の名前にするか、上書きを選んでください。</translation>
    </message>
    <message>
        <source>It is {lufs} LUFS instead of {wanted}: louder, the voice would be flattened.</source>
        <translation>{wanted} LUFS ではなく {lufs} LUFS になりました。これ以上大きくすると声がつぶれます。</translation>
    </message>
    <message>
        <source>You cannot hear yourself: {label} is gone.</source>
        <translation>自分の声が聞こえません：{label} がなくなりました。</translation>
    </message>
    <message>
        <source>Plug it in, then press stop and start; your audience hears you all the same.</source>
        <translation>接続してから「停止」「開始」を押してください。視聴者には届いています。</translation>
    </message>
    <message>
        <source>The audio engine stopped and could not go on: {reason}</source>
        <translation>オーディオエンジンが停止し、続けられませんでした：{reason}</translation>
    </message>
    <message>
        <source>The audio engine failed ({reason}).</source>
        <translation>オーディオエンジンに問題が起きました（{reason}）。</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>もう一度開始してください。</translation>
    </message>
    <message>
        <source>The engine failed ({reason}).</source>
        <translation>エンジンに問題が起きました（{reason}）。</translation>
    </message>
    <message>
        <source>Press start again.</source>
        <translation>もう一度「開始」を押してください。</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>メモリーが足りなくなりました。</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>ほかのアプリを閉じてください。</translation>
    </message>
    <message>
        <source>The voice failed and was silenced ({reason}).</source>
        <translation>ボイスに問題が起きたため、無音にしました（{reason}）。</translation>
    </message>
    <message>
        <source>Choose another voice, or press start again.</source>
        <translation>別のボイスを選ぶか、もう一度「開始」を押してください。</translation>
    </message>
    <message>
        <source>the converter gave unusable numbers</source>
        <translation>変換結果の数値が使えません</translation>
    </message>
    <message>
        <source>The room&apos;s noise was not learnt: {reason}.</source>
        <translation>部屋の雑音を学習できませんでした：{reason}。</translation>
    </message>
    <message>
        <source>The latency was not measured: {reason}</source>
        <translation>遅延を測定できませんでした：{reason}</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>The file is {path}.</source>
        <translation>ファイルは {path} です。</translation>
    </message>
    <message>
        <source>Corrected settings that were out of range: {titles}.</source>
        <translation>範囲外の設定を直しました：{titles}。</translation>
    </message>
    <message>
        <source>{title}: {value} is not allowed.</source>
        <translation>{title}：{value} は使えません。</translation>
    </message>
    <message>
        <source>Keys that work everywhere have ended: the X server says {reason}.</source>
        <translation>どこでも効くキーが止まりました：X サーバーの返答は {reason}。</translation>
    </message>
    <message>
        <source>Keys that work everywhere need the X server&apos;s RECORD extension.</source>
        <translation>どこでも効くキーには X サーバーの RECORD 拡張が必要です。</translation>
    </message>
    <message>
        <source>macOS does not let VoiceShift hear keys everywhere yet.</source>
        <translation>macOS がまだ、どこでも効くキーを VoiceShift に許可していません。</translation>
    </message>
    <message>
        <source>Allow it under System Settings, Privacy &amp; Security, Input Monitoring, then restart VoiceShift.</source>
        <translation>「システム設定」→「プライバシーとセキュリティ」→「入力監視」で許可してから、VoiceShift を再起動してください。</translation>
    </message>
    <message>
        <source>This Wayland desktop does not offer keys that work everywhere (its portal GlobalShortcuts is missing; GNOME 48, KDE Plasma 5.27 and Hyprland have it).</source>
        <translation>この Wayland デスクトップでは、どこでも効くキーを使えません（ポータル GlobalShortcuts がありません。GNOME 48、KDE Plasma 5.27、Hyprland にはあります）。</translation>
    </message>
    <message>
        <source>Use &apos;voiceshift ctl&apos; in the desktop&apos;s own shortcuts instead.</source>
        <translation>代わりに、デスクトップのショートカットに「voiceshift ctl」を登録してください。</translation>
    </message>
    <message>
        <source>The desktop has ended the keys that work everywhere.</source>
        <translation>どこでも効くキーがデスクトップ側で解除されました。</translation>
    </message>
    <message>
        <source>The MIDI controller “{port}” is not plugged in, or is in use.</source>
        <translation>MIDI コントローラー「{port}」が接続されていないか、使用中です。</translation>
    </message>
    <message>
        <source>The control API cannot use port {port} ({reason}).</source>
        <translation>コントロール API がポート {port} を使えません（{reason}）。</translation>
    </message>
    <message>
        <source>Is VoiceShift open twice?</source>
        <translation>VoiceShift が二重に開いていませんか？</translation>
    </message>
    <message>
        <source>Otherwise choose another port in the settings.</source>
        <translation>そうでなければ、設定で別のポートを選んでください。</translation>
    </message>
    <message>
        <source>The preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>The voice</source>
        <translation>ボイス</translation>
    </message>
    <message>
        <source>none; install VoiceShift&apos;s voices again</source>
        <translation>なし（VoiceShift のボイスを入れ直してください）</translation>
    </message>
    <message>
        <source>The preset “{name}” is left out: a voice has the same id.</source>
        <translation>プリセット「{name}」は使われません。同じ ID のボイスがあります。</translation>
    </message>
    <message>
        <source>The voice in {folder} is left out: {other} has the same id.</source>
        <translation>{folder} のボイスは使われません。{other} が同じ ID です。</translation>
    </message>
    <message>
        <source>The voice in {folder} is left out: {reason}</source>
        <translation>{folder} のボイスは使われません：{reason}</translation>
    </message>
    <message>
        <source>The voices in {folder} are left out: {reason}.</source>
        <translation>{folder} のボイスは使われません：{reason}。</translation>
    </message>
    <message>
        <source>The presets in {folder} are left out: {reason}.</source>
        <translation>{folder} のプリセットは使われません：{reason}。</translation>
    </message>
    <message>
        <source>A preset is left out: {reason}</source>
        <translation>使われないプリセットがあります：{reason}</translation>
    </message>
    <message>
        <source>It is kept as {path}.</source>
        <translation>{path} として残してあります。</translation>
    </message>
    <message>
        <source>Delete or repair that file.</source>
        <translation>そのファイルを削除するか直してください。</translation>
    </message>
    <message>
        <source>{path} has a name that no preset has.</source>
        <translation>{path} はプリセットの名前ではありません。</translation>
    </message>
    <message>
        <source>{id} cannot be a preset&apos;s id.</source>
        <translation>{id} はプリセットの ID にできません。</translation>
    </message>
    <message>
        <source>{id} cannot be a voice&apos;s id.</source>
        <translation>{id} はボイスの ID にできません。</translation>
    </message>
    <message>
        <source>The voice in {folder} has no mean F0 between {low} and {high} Hz.</source>
        <translation>{folder} のボイスに {low}～{high} Hz の平均ピッチがありません。</translation>
    </message>
    <message>
        <source>The voice in {folder} has no {name}.</source>
        <translation>{folder} のボイスに {name} がありません。</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>入れ直してください。</translation>
    </message>
    <message>
        <source>{path} holds no embedding for its core.</source>
        <translation>{path} にコア用の声データがありません。</translation>
    </message>
    <message>
        <source>{path} does not hold the networks that its manifest describes.</source>
        <translation>{path} の中身が、マニフェストにあるネットワークと違います。</translation>
    </message>
    <message>
        <source>{path} does not hold the low-delay encoder of its core.</source>
        <translation>{path} にコアの低遅延エンコーダーがありません。</translation>
    </message>
    <message>
        <source>The core&apos;s manifest describes networks that this VoiceShift does not know.</source>
        <translation>コアのマニフェストに、この VoiceShift が知らないネットワークがあります。</translation>
    </message>
    <message>
        <source>Update VoiceShift, or install its voices again.</source>
        <translation>VoiceShift を更新するか、ボイスを入れ直してください。</translation>
    </message>
    <message>
        <source>{path} must list 1 to {count} files.</source>
        <translation>{path} に書けるファイルは 1～{count} 個です。</translation>
    </message>
    <message>
        <source>{path} names {name}, which no voice may hold.</source>
        <translation>{path} に、ボイスには入れられない {name} があります。</translation>
    </message>
    <message>
        <source>{path} gives no size and SHA-256 for {name}.</source>
        <translation>{path} に {name} のサイズと SHA-256 がありません。</translation>
    </message>
    <message>
        <source>{path} gives {name} {size} bytes; {limit} is the limit.</source>
        <translation>{path} では {name} が {size} バイトです。上限は {limit} バイトです。</translation>
    </message>
    <message>
        <source>The manifest in {folder} lists no {name}.</source>
        <translation>{folder} のマニフェストに {name} がありません。</translation>
    </message>
    <message>
        <source>The manifest&apos;s {key} must be a text of 1 to {count} characters.</source>
        <translation>マニフェストの {key} は 1～{count} 文字でなければなりません。</translation>
    </message>
    <message>
        <source>{where} declares a character that is not known here.</source>
        <translation>{where} に、ここでは未知のキャラクター設定があります。</translation>
    </message>
    <message>
        <source>{where} must list at most {count} effects.</source>
        <translation>{where} のエフェクトは最大 {count} 個です。</translation>
    </message>
    <message>
        <source>{where} wants an effect that is not known here.</source>
        <translation>{where} に、ここでは未知のエフェクトがあります。</translation>
    </message>
    <message>
        <source>{where} must give {names}, and nothing else.</source>
        <translation>{where} で指定できるのは {names} だけで、すべて必要です。</translation>
    </message>
    <message>
        <source>{where}: {name} ({meaning}) must be from {low} to {high}.</source>
        <translation>{where}：{name}（{meaning}）は {low}～{high} でなければなりません。</translation>
    </message>
    <message>
        <source>{path} is not a {suffix} file.</source>
        <translation>{path} は {suffix} ファイルではありません。</translation>
    </message>
    <message>
        <source>Choose a name that ends so.</source>
        <translation>その拡張子の名前にしてください。</translation>
    </message>
    <message>
        <source>{where}: “{part}” is no installed voice.</source>
        <translation>{where}：「{part}」というボイスは入っていません。</translation>
    </message>
    <message>
        <source>{target} exists.</source>
        <translation>{target} は既にあります。</translation>
    </message>
    <message>
        <source>Delete it first to bring back another.</source>
        <translation>別のものを元に戻すには、先に削除してください。</translation>
    </message>
    <message>
        <source>{where} has tags that are no texts.</source>
        <translation>{where} に文字でないタグがあります。</translation>
    </message>
    <message>
        <source>Write words with commas between.</source>
        <translation>単語をカンマで区切って入力してください。</translation>
    </message>
    <message>
        <source>{where} must be made of 1 to {count} voices.</source>
        <translation>{where} は 1～{count} 個のボイスで作ります。</translation>
    </message>
    <message>
        <source>{where} is made of something that is no voice.</source>
        <translation>{where} にボイスでないものが含まれています。</translation>
    </message>
    <message>
        <source>Choose again.</source>
        <translation>選び直してください。</translation>
    </message>
    <message>
        <source>{where} gives {voice} no share above 0.</source>
        <translation>{where} の {voice} の割合が 0 です。</translation>
    </message>
    <message>
        <source>Give it more, or none.</source>
        <translation>割合を増やすか、外してください。</translation>
    </message>
    <message>
        <source>{where} sets something that is not known here.</source>
        <translation>{where} に、ここでは未知の設定があります。</translation>
    </message>
    <message>
        <source>{where} cannot be used.</source>
        <translation>{where} は使えません。</translation>
    </message>
    <message>
        <source>{where} is too large to be a preset.</source>
        <translation>{where} はプリセットとしては大きすぎます。</translation>
    </message>
    <message>
        <source>{where} is no preset.</source>
        <translation>{where} はプリセットではありません。</translation>
    </message>
    <message>
        <source>{where} has no version.</source>
        <translation>{where} にバージョンがありません。</translation>
    </message>
    <message>
        <source>There was enough speech before it.</source>
        <translation>これより前の録音だけで足りています。</translation>
    </message>
    <message>
        <source>Name the recordings of the voice: audio files, or a folder of them.</source>
        <translation>ボイスの録音（音声ファイルまたはフォルダー）を選んでください。</translation>
    </message>
    <message>
        <source>The installed voices lack a usable {file}, which cloning needs.</source>
        <translation>クローンに必要な {file} が、入っているボイスにありません。</translation>
    </message>
    <message>
        <source>Cloning needs {file}, which is missing or damaged.</source>
        <translation>クローンに必要な {file} がないか、壊れています。</translation>
    </message>
    <message>
        <source>Install VoiceShift again.</source>
        <translation>VoiceShift を入れ直してください。</translation>
    </message>
    <message>
        <source>A voice is cloned only with its speaker&apos;s consent.</source>
        <translation>ボイスのクローンには話者の同意が必要です。</translation>
    </message>
    <message>
        <source>Say in a sentence who speaks and what they agreed to: --consent &quot;I am the speaker and agree to ...&quot;.</source>
        <translation>誰の声で、何に同意したかを一文で書いてください（例：「私自身の声で、配信での使用に同意します」）。</translation>
    </message>
    <message>
        <source>The consent has {count} characters; {limit} is the limit.</source>
        <translation>同意文が {count} 文字あります。上限は {limit} 文字です。</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>短くしてください。</translation>
    </message>
    <message>
        <source>“{name}” is of an older core.</source>
        <translation>「{name}」は古いコアのボイスです。</translation>
    </message>
    <message>
        <source>Clone it anew.</source>
        <translation>もう一度クローンしてください。</translation>
    </message>
    <message>
        <source>“{name}” is made of several voices.</source>
        <translation>「{name}」は複数のボイスでできています。</translation>
    </message>
    <message>
        <source>Clone them anew.</source>
        <translation>それぞれクローンし直してください。</translation>
    </message>
    <message>
        <source>Nothing was found that is better than “{name}” by what you asked for, so that stays.</source>
        <translation>ご要望の点で「{name}」より良いものは見つからなかったため、そのままにします。</translation>
    </message>
    <message>
        <source>Add more and clearer recordings, and clone it anew.</source>
        <translation>録音を増やし、よりはっきりしたものにして、クローンし直してください。</translation>
    </message>
    <message>
        <source>These are not the recordings that “{name}” was made of, and its consent is for those alone.</source>
        <translation>これらは「{name}」の元の録音ではありません。同意は元の録音だけに対するものです。</translation>
    </message>
    <message>
        <source>Name the same files, or clone a new voice.</source>
        <translation>同じファイルを選ぶか、新しいボイスをクローンしてください。</translation>
    </message>
    <message>
        <source>“{name}” waits to be chosen or not.</source>
        <translation>「{name}」はまだ選ばれていません。</translation>
    </message>
    <message>
        <source>Listen to both, then say voiceshift clone &quot;{name}&quot; --keep later, or --keep earlier.</source>
        <translation>両方を聴いてから、残すほうを選んでください（端末：voiceshift clone &quot;{name}&quot; --keep later または --keep earlier）。</translation>
    </message>
    <message>
        <source>There is nothing to choose: “{name}” was not made again.</source>
        <translation>選ぶものがありません：「{name}」は作り直されていません。</translation>
    </message>
    <message>
        <source>Say what is wrong with it first: voiceshift clone &quot;{name}&quot; --again unlike, unclear or buzzy.</source>
        <translation>まず、どこが良くないかを選んでください（端末：voiceshift clone &quot;{name}&quot; --again unlike、unclear、buzzy のいずれか）。</translation>
    </message>
    <message>
        <source>The choice cannot be written to {folder} ({reason}).</source>
        <translation>選択を {folder} に書き込めません（{reason}）。</translation>
    </message>
    <message>
        <source>Both voices are kept.</source>
        <translation>両方のボイスはそのまま残ります。</translation>
    </message>
    <message>
        <source>Free some space, then choose again.</source>
        <translation>空きを増やして、選び直してください。</translation>
    </message>
    <message>
        <source>The recordings of “{name}” are not where they were; VoiceShift keeps no copy of them.</source>
        <translation>「{name}」の録音が元の場所にありません。VoiceShift はコピーを残しません。</translation>
    </message>
    <message>
        <source>Name them: voiceshift clone &quot;{name}&quot; FILES… --again unlike.</source>
        <translation>端末で指定してください：voiceshift clone &quot;{name}&quot; ファイル… --again unlike</translation>
    </message>
    <message>
        <source>“{name}” is no voice that was cloned here.</source>
        <translation>「{name}」はここでクローンしたボイスではありません。</translation>
    </message>
    <message>
        <source>voiceshift voices lists them.</source>
        <translation>端末の「voiceshift voices」で一覧できます。</translation>
    </message>
    <message>
        <source>Free some space, then start the same command again.</source>
        <translation>空きを増やして、もう一度始めてください。</translation>
    </message>
    <message>
        <source>Use {range}.</source>
        <translation>使える値：{range}。</translation>
    </message>
    <message>
        <source>{title}: {value} is not a number.</source>
        <translation>{title}：{value} は数値ではありません。</translation>
    </message>
    <message>
        <source>{title}: {value} is not a {kind}.</source>
        <translation>{title}：{value} は {kind} ではありません。</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>理由は示されていません</translation>
    </message>
    <message>
        <source>Cloned from {seconds} s of recordings ({depth}).</source>
        <translation>{seconds} 秒の録音からクローン（{depth}）。</translation>
    </message>
    <message>
        <source>instant</source>
        <translation>簡易</translation>
    </message>
    <message>
        <source>tuned</source>
        <translation>調整済み</translation>
    </message>
    <message>
        <source>made by a user of VoiceShift</source>
        <translation>VoiceShift のユーザー</translation>
    </message>
    <message>
        <source>as its speaker agreed</source>
        <translation>話者の同意の範囲</translation>
    </message>
    <message>
        <source>Consent of {date}: “{statement}”</source>
        <translation>{date} の同意：「{statement}」</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>「{name}」</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>high ({how})</source>
        <translation>高（{how}）</translation>
    </message>
    <message>
        <source>real time ({how})</source>
        <translation>リアルタイム（{how}）</translation>
    </message>
    <message>
        <source>Bypass on or off</source>
        <translation>バイパスの切り替え</translation>
    </message>
    <message>
        <source>Real voice while held</source>
        <translation>押している間だけ地声</translation>
    </message>
    <message>
        <source>Mute on or off</source>
        <translation>ミュートの切り替え</translation>
    </message>
    <message>
        <source>Start or end a recording</source>
        <translation>録音の開始と終了</translation>
    </message>
    <message>
        <source>Set a marker in the recording</source>
        <translation>録音にマーカーを付ける</translation>
    </message>
    <message>
        <source>Pitch down</source>
        <translation>ピッチを下げる</translation>
    </message>
    <message>
        <source>Pitch up</source>
        <translation>ピッチを上げる</translation>
    </message>
    <message>
        <source>A/B: back to the voice before</source>
        <translation>A/B：前のボイスに戻る</translation>
    </message>
    <message>
        <source>Previous voice</source>
        <translation>前のボイス</translation>
    </message>
    <message>
        <source>Next voice</source>
        <translation>次のボイス</translation>
    </message>
    <message>
        <source>Voice 1</source>
        <translation>ボイス 1</translation>
    </message>
    <message>
        <source>Voice 2</source>
        <translation>ボイス 2</translation>
    </message>
    <message>
        <source>Voice 3</source>
        <translation>ボイス 3</translation>
    </message>
    <message>
        <source>Voice 4</source>
        <translation>ボイス 4</translation>
    </message>
    <message>
        <source>Voice 5</source>
        <translation>ボイス 5</translation>
    </message>
    <message>
        <source>Voice 6</source>
        <translation>ボイス 6</translation>
    </message>
    <message>
        <source>Voice 7</source>
        <translation>ボイス 7</translation>
    </message>
    <message>
        <source>Voice 8</source>
        <translation>ボイス 8</translation>
    </message>
    <message>
        <source>Voice 9</source>
        <translation>ボイス 9</translation>
    </message>
    <message>
        <source>MIDI controller</source>
        <translation>MIDI コントローラー</translation>
    </message>
    <message>
        <source>Delay or safety: &apos;low&apos; answers soonest and speaks a little less clearly, &apos;safe&apos; survives the busiest computer and follows the pitch best.</source>
        <translation>遅延と安定性：「低」は最も速い反面、声が少し不明瞭になります。「安全」は重いコンピューターでも途切れず、音程に最も正確に追従します。</translation>
    </message>
    <message>
        <source>Language of the window; it can start again at once to show it.</source>
        <translation>ウィンドウの言語です。すぐに再起動して切り替えられます。</translation>
    </message>
    <message>
        <source>Brighter text and lines on black, once the window starts again; a system that is set to high contrast has it anyway.</source>
        <translation>黒地に明るい文字と線で表示します（ウィンドウの再起動後）。システムがハイコントラストのときは常に有効です。</translation>
    </message>
    <message>
        <source>The controller whose notes and knobs press actions; empty for none.</source>
        <translation>音符やつまみで操作するコントローラーです。空欄なら使いません。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>キャラクター</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>ブレンド</translation>
    </message>
    <message>
        <source>Firm, clear-spoken American man.</source>
        <translation>力強くはっきり話すアメリカ人男性。</translation>
    </message>
    <message>
        <source>man</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>firm</source>
        <translation>力強い</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Big and settled: Ben and Flemish Guy.</source>
        <translation>大きく落ち着いた声：Ben と Flemish Guy。</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>深い</translation>
    </message>
    <message>
        <source>big</source>
        <translation>大柄</translation>
    </message>
    <message>
        <source>Calm, low Flemish man.</source>
        <translation>穏やかで低いフランドルの男性。</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低い</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>穏やか</translation>
    </message>
    <message>
        <source>A whisper down a cold corridor.</source>
        <translation>冷たい廊下のささやき。</translation>
    </message>
    <message>
        <source>spooky</source>
        <translation>不気味</translation>
    </message>
    <message>
        <source>whisper</source>
        <translation>ささやき</translation>
    </message>
    <message>
        <source>Slow mountain of a man.</source>
        <translation>山のような大男、ゆっくり。</translation>
    </message>
    <message>
        <source>monster</source>
        <translation>モンスター</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>ゆっくり</translation>
    </message>
    <message>
        <source>Somebody breathed from a balloon.</source>
        <translation>風船のガスを吸った誰か。</translation>
    </message>
    <message>
        <source>funny</source>
        <translation>おもしろい</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高い</translation>
    </message>
    <message>
        <source>Young and light: Stella and Kerstin.</source>
        <translation>若く軽やか：Stella と Kerstin。</translation>
    </message>
    <message>
        <source>young</source>
        <translation>若い</translation>
    </message>
    <message>
        <source>light</source>
        <translation>軽やか</translation>
    </message>
    <message>
        <source>Warm, unhurried American lady.</source>
        <translation>温かくゆったりしたアメリカ人女性。</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>温かい</translation>
    </message>
    <message>
        <source>Clear, bright German woman.</source>
        <translation>クリアで明るいドイツ人女性。</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Soft, friendly Flemish woman.</source>
        <translation>柔らかく親しみやすいフランドルの女性。</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>柔らかい</translation>
    </message>
    <message>
        <source>friendly</source>
        <translation>親しみやすい</translation>
    </message>
    <message>
        <source>Close, full and loud, from an old receiver.</source>
        <translation>古い受信機から響く、近くて太く大きな声。</translation>
    </message>
    <message>
        <source>announcer</source>
        <translation>アナウンサー</translation>
    </message>
    <message>
        <source>loud</source>
        <translation>大声</translation>
    </message>
    <message>
        <source>Between Ben and Stella, and neither.</source>
        <translation>Ben と Stella の中間の声。</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>中間</translation>
    </message>
    <message>
        <source>even</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>One note, and a tin can around it.</source>
        <translation>一つの音と、それを包むブリキ缶。</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>機械</translation>
    </message>
    <message>
        <source>monotone</source>
        <translation>単調</translation>
    </message>
    <message>
        <source>Lively, clear-spoken American woman.</source>
        <translation>活発ではっきり話すアメリカ人女性。</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>活発</translation>
    </message>
    <message>
        <source>There is no output that only you hear. Choose headphones above, then play it again.</source>
        <translation>自分だけに聞こえる出力がありません。上でヘッドホンを選び、もう一度再生してください。</translation>
    </message>
    <message>
        <source>Choose headphones above to hear takes.</source>
        <translation>テイクを聞くには上でヘッドホンを選んでください。</translation>
    </message>
    <message>
        <source>Heard on {device}: others may hear it too. Headphones are safe.</source>
        <translation>{device} で再生：他の人にも聞こえるかもしれません。ヘッドホンなら安心です。</translation>
    </message>
    <message>
        <source>Playing on {device}.</source>
        <translation>{device} で再生中。</translation>
    </message>
    <message>
        <source>Heard on {device}, by nobody else.</source>
        <translation>{device} で再生。他の人には聞こえません。</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>VoiceShift could not be started for this.</source>
        <translation>この処理のために VoiceShift を起動できませんでした。</translation>
    </message>
    <message>
        <source>Unlike</source>
        <translation>似ていない</translation>
    </message>
    <message>
        <source>It does not sound like the person: make it more alike.</source>
        <translation>本人らしく聞こえない：もっと似せます。</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明瞭</translation>
    </message>
    <message>
        <source>Words are hard to understand: make it clearer.</source>
        <translation>言葉が聞き取りにくい：もっと明瞭にします。</translation>
    </message>
    <message>
        <source>Buzzy</source>
        <translation>ブーンと鳴る</translation>
    </message>
    <message>
        <source>It buzzes or rasps: make it softer.</source>
        <translation>ブーンという音やざらつきがある：柔らかくします。</translation>
    </message>
    <message>
        <source>Keep the earlier</source>
        <translation>前の声を残す</translation>
    </message>
    <message>
        <source>The new one is put away and can be brought back.</source>
        <translation>新しい声は片付けられ、元に戻せます。</translation>
    </message>
    <message>
        <source>Keep the new one</source>
        <translation>新しい声を残す</translation>
    </message>
    <message>
        <source>The earlier one is put away and can be brought back.</source>
        <translation>前の声は片付けられ、元に戻せます。</translation>
    </message>
    <message>
        <source>Not right yet? It sounds…</source>
        <translation>まだ違いますか？聞こえ方は…</translation>
    </message>
    <message>
        <source>By the numbers the new one is better: {after}, before {before} (less is better). Listen to both; your ear decides.</source>
        <translation>数値では新しい声のほうが良好です：{after}（前は {before}、小さいほど良好）。両方を聴いて、耳で決めてください。</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>キーを押す</translation>
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
