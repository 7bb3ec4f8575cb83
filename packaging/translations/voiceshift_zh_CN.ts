<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take this message away.</source>
        <translation>收起这条消息。</translation>
    </message>
    <message>
        <source>Turn bypass off</source>
        <translation>关闭直通</translation>
    </message>
    <message>
        <source>Send the converted voice again.</source>
        <translation>重新发送转换后的声音。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Examine everything once more.</source>
        <translation>再检查一遍。</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Pack settings, devices, versions, meters and the log, but no sound, into a file to paste where you ask for help.</source>
        <translation>将设置、设备、版本、电平和日志（不含声音）打包成一个文件，粘贴到你求助的地方。</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>初始设置</translation>
    </message>
    <message>
        <source>Go through the set-up of microphone, pitch and delay again.</source>
        <translation>重新设置麦克风、音高和延迟。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Return to the voices.</source>
        <translation>返回声音列表。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Look these up yourself</source>
        <translation>请自行确认</translation>
    </message>
    <message>
        <source>Other programs now see “{name}”. Choose it as the microphone in Discord, OBS or your game.</source>
        <translation>其他程序现在能看到“{name}”。请在 Discord、OBS 或游戏中把它选为麦克风。</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <source>Demo speech</source>
        <translation>演示语音</translation>
    </message>
    <message>
        <source>Nowhere (silent)</source>
        <translation>无输出（静音）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>“{name}” cannot be made here now. “Check-up” says why; or choose another output.</source>
        <translation>现在无法在此创建“{name}”。“诊断”会说明原因；也可以选择其他输出。</translation>
    </message>
    <message>
        <source>“{name}” is not connected. Plug it in and press “Look again”, or choose another microphone.</source>
        <translation>“{name}”未连接。请插好后点击“重新查找”，或选择其他麦克风。</translation>
    </message>
    <message>
        <source>“{name}” is not connected. Plug it in and press “Look again”, or choose another output.</source>
        <translation>“{name}”未连接。请插好后点击“重新查找”，或选择其他输出。</translation>
    </message>
    <message>
        <source>“{name}” is not connected. Plug it in and press “Look again”, or choose another pair of headphones.</source>
        <translation>“{name}”未连接。请插好后点击“重新查找”，或选择其他耳机。</translation>
    </message>
    <message>
        <source>No microphone was found, so the demo speech is used instead.</source>
        <translation>没有找到麦克风，改用演示语音。</translation>
    </message>
    <message>
        <source>No output was found, so nothing will be heard.</source>
        <translation>没有找到输出，不会有声音。</translation>
    </message>
    <message>
        <source>Plug a device in, then press “Look again”.</source>
        <translation>请接入设备，然后点击“重新查找”。</translation>
    </message>
    <message>
        <source>The voice “{wanted}” is not installed any more; {used} is used instead.</source>
        <translation>声音“{wanted}”已不在，改用 {used}。</translation>
    </message>
    <message>
        <source>Stay silent for two seconds, so that your room&apos;s noise is learnt and removed.</source>
        <translation>保持安静两秒，以便学习并去除房间噪声。</translation>
    </message>
    <message>
        <source>Press Start first: the room is heard through the microphone.</source>
        <translation>请先点击“开始”：要通过麦克风听房间的声音。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>塑造</translation>
    </message>
    <message>
        <source>Learn my room’s noise</source>
        <translation>学习房间噪声</translation>
    </message>
    <message>
        <source>Learning the room’s noise</source>
        <translation>正在学习房间噪声</translation>
    </message>
    <message>
        <source>How much has been heard.</source>
        <translation>已经听了多少。</translation>
    </message>
    <message>
        <source>Learning… stay silent</source>
        <translation>学习中…请保持安静</translation>
    </message>
    <message>
        <source>Press Stop first: devices can only be looked for while nothing runs.</source>
        <translation>请先点击“停止”：只有停止时才能查找设备。</translation>
    </message>
    <message>
        <source>Look again for devices that were plugged in or out.</source>
        <translation>重新查找插入或拔出的设备。</translation>
    </message>
    <message>
        <source>Finish the recording first, then change the device.</source>
        <translation>请先结束录音，再更换设备。</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name}（未找到）</translation>
    </message>
    <message>
        <source>Hear myself</source>
        <translation>听自己的声音</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Look again for devices</source>
        <translation>重新查找设备</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>耳机</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>The diagnostics cannot be written to {folder} ({reason}). Make room on the disk, then try again.</source>
        <translation>无法将诊断信息写入 {folder}（{reason}）。请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The devices from before are in use again.</source>
        <translation>已恢复使用之前的设备。</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>此窗口内</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>MIDI</source>
        <translation>MIDI</translation>
    </message>
    <message>
        <source>Keys for “{action}” while this window is used.</source>
        <translation>使用此窗口时“{action}”的按键。</translation>
    </message>
    <message>
        <source>{action}, everywhere</source>
        <translation>{action}（全局）</translation>
    </message>
    <message>
        <source>Keys for “{action}” that work while another program has the keyboard.</source>
        <translation>键盘在其他程序中时也有效的“{action}”按键。</translation>
    </message>
    <message>
        <source>{action}, by MIDI</source>
        <translation>{action}（MIDI）</translation>
    </message>
    <message>
        <source>What presses “{action}” on the MIDI controller.</source>
        <translation>MIDI 控制器上触发“{action}”的操作。</translation>
    </message>
    <message>
        <source>Keys under “Everywhere” also work while a game has the keyboard. VoiceShift listens for them only if you choose some, and other programs still get them.</source>
        <translation>“全局”按键在游戏中也有效。只有设置了按键，VoiceShift 才会监听；其他程序仍能收到这些按键。</translation>
    </message>
    <message>
        <source>Press it now…</source>
        <translation>请按下…</translation>
    </message>
    <message>
        <source>Learn…</source>
        <translation>学习…</translation>
    </message>
    <message>
        <source>No MIDI controller</source>
        <translation>无 MIDI 控制器</translation>
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
        <translation>测量时麦克风必须能听到输出：旁边的扬声器、连接线，或虚拟声卡的录音端。</translation>
    </message>
    <message>
        <source>You are live. Whoever listens to {output} will hear four soft chirps (−20 dBFS) within five seconds, and not your voice: it is silent meanwhile and comes back by itself.</source>
        <translation>你正在直播。收听 {output} 的人会在五秒内听到四声轻柔的提示音（−20 dBFS），而听不到你的声音；之后声音自动恢复。</translation>
    </message>
    <message>
        <source>{output} will play four soft chirps (−20 dBFS) within five seconds. Your microphone stays muted, but a program that listens to this output, such as a call or a stream, will hear the chirps. They are played once more if only the other end of a virtual cable can hear them.</source>
        <translation>{output} 将在五秒内播放四声轻柔的提示音（−20 dBFS）。麦克风保持静音，但收听该输出的程序（如通话或直播）会听到提示音。如果只有虚拟声卡的另一端能听到，会再播放一次。</translation>
    </message>
    <message>
        <source>Measure the delay</source>
        <translation>测量延迟</translation>
    </message>
    <message>
        <source>How late is your voice, really?</source>
        <translation>你的声音到底慢多少？</translation>
    </message>
    <message>
        <source>Listening for the chirps</source>
        <translation>正在听提示音</translation>
    </message>
    <message>
        <source>Interrupt my voice and measure</source>
        <translation>中断声音并测量</translation>
    </message>
    <message>
        <source>Play the chirps</source>
        <translation>播放提示音</translation>
    </message>
    <message>
        <source>Play the chirps now and listen for them.</source>
        <translation>现在播放提示音并收听。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close without playing anything.</source>
        <translation>不播放任何声音，直接关闭。</translation>
    </message>
    <message>
        <source>Stated, not measured</source>
        <translation>标称值，未测量</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量结果</translation>
    </message>
    <message>
        <source>Heard on {device}; the chirps agree to {ms} ms.</source>
        <translation>在 {device} 上听到；各次提示音相差不超过 {ms} ms。</translation>
    </message>
    <message>
        <source>Capture and output are shared out as the drivers share theirs.</source>
        <translation>采集和输出按驱动程序的标称比例划分。</translation>
    </message>
    <message>
        <source>The microphone did not hear it: its capture is what the driver states.</source>
        <translation>麦克风没有听到：采集延迟为驱动程序的标称值。</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>未能测量</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>正在听…</translation>
    </message>
    <message>
        <source>Please be quiet for a moment.</source>
        <translation>请安静片刻。</translation>
    </message>
    <message>
        <source>Clone a voice</source>
        <translation>克隆声音</translation>
    </message>
    <message>
        <source>Drop recordings here</source>
        <translation>把录音拖到这里</translation>
    </message>
    <message>
        <source>Remove steady noise first</source>
        <translation>先去除持续噪声</translation>
    </message>
    <message>
        <source>Take a fan’s or computer’s noise out of the recordings.</source>
        <translation>去除录音中风扇或电脑的噪声。</translation>
    </message>
    <message>
        <source>Keeping what is done…</source>
        <translation>正在保存进度…</translation>
    </message>
    <message>
        <source>Recordings of one person</source>
        <translation>同一个人的录音</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Give the voice a name.</source>
        <translation>请为声音命名。</translation>
    </message>
    <message>
        <source>Drop recordings here, or read sentences.</source>
        <translation>把录音拖到这里，或朗读句子。</translation>
    </message>
    <message>
        <source>Write who speaks and what they agreed to: no voice without that.</source>
        <translation>请写明谁在说话、同意了什么：没有就不能创建声音。</translation>
    </message>
    <message>
        <source>Done: the voice is among yours.</source>
        <translation>完成：已加入“我的声音”。</translation>
    </message>
    <message>
        <source>Done: listen to both, then keep one.</source>
        <translation>完成：两个都听一听，然后保留一个。</translation>
    </message>
    <message>
        <source>Paused. Nothing is lost, even if you close the program.</source>
        <translation>已暂停。即使关闭程序也不会丢失。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop for now and go on later, or go on.</source>
        <translation>暂时停下稍后继续，或现在继续。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Another voice</source>
        <translation>另一个声音</translation>
    </message>
    <message>
        <source>Go back to the first page.</source>
        <translation>回到第一页。</translation>
    </message>
    <message>
        <source>Name of the voice</source>
        <translation>声音名称</translation>
    </message>
    <message>
        <source>I am the speaker and agree to this voice being used on my stream</source>
        <translation>我就是说话者本人，同意在我的直播中使用这个声音</translation>
    </message>
    <message>
        <source>Consent of the speaker</source>
        <translation>说话者的同意</translation>
    </message>
    <message>
        <source>Who speaks and what they agreed to; it becomes part of the voice.</source>
        <translation>谁在说话、同意了什么；会成为声音的一部分。</translation>
    </message>
    <message>
        <source>What the voice is made of.</source>
        <translation>用来制作声音的录音。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Choose recordings of one person.</source>
        <translation>选择同一个人的录音。</translation>
    </message>
    <message>
        <source>Read sentences…</source>
        <translation>朗读句子…</translation>
    </message>
    <message>
        <source>Record yourself reading.</source>
        <translation>录下你的朗读。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take the selected off the list.</source>
        <translation>从列表中移除所选项。</translation>
    </message>
    <message>
        <source>Make the voice</source>
        <translation>制作声音</translation>
    </message>
    <message>
        <source>Begin; it takes minutes.</source>
        <translation>开始；需要几分钟。</translation>
    </message>
    <message>
        <source>Half a minute of one person speaking clearly is enough, three minutes sound better. Everything stays on this computer.</source>
        <translation>一个人清晰说话半分钟就够，三分钟效果更好。一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>The consent is shown on the card, and what the voice says carries a mark that it is synthetic. Never clone anybody who did not agree.</source>
        <translation>同意会显示在卡片上，这个声音所说的内容带有合成标记。切勿克隆没有同意的人。</translation>
    </message>
    <message>
        <source>Who speaks, and what did they agree to?</source>
        <translation>谁在说话？同意了什么？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back to the window; the work goes on.</source>
        <translation>返回窗口；工作会继续。</translation>
    </message>
    <message>
        <source>Back to the window.</source>
        <translation>返回窗口。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>标称</translation>
    </message>
    <message>
        <source>{ms} milliseconds, {how}</source>
        <translation>{ms} 毫秒，{how}</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>采集</translation>
    </message>
    <message>
        <source>Microphone to VoiceShift, as the driver reports it. What a driver does not know of, such as a wireless link, comes on top.</source>
        <translation>从麦克风到 VoiceShift，由驱动程序报告。驱动程序不知道的部分（如无线连接）另计。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Collecting 10 ms of sound, and the reserve that keeps the voice from breaking up. The profiles Low, Balanced and Safe choose how much.</source>
        <translation>收集 10 ms 声音以及防止断音的余量。“低”“均衡”“安全”三种模式决定余量大小。</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>How far the conversion has to listen ahead, by design: the same on every computer.</source>
        <translation>转换需要提前听多少，由设计决定：在任何电脑上都一样。</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>What this computer needs to convert 10 ms, as measured.</source>
        <translation>这台电脑转换 10 ms 所需的时间（实测）。</translation>
    </message>
    <message>
        <source>VoiceShift to the loudspeaker or virtual cable, as the driver reports it. What a chat program adds comes on top.</source>
        <translation>从 VoiceShift 到扬声器或虚拟声卡，由驱动程序报告。聊天软件增加的部分另计。</translation>
    </message>
    <message>
        <source>From your mouth to the chosen output: the sum of the parts below. Capture and output are what the drivers report, the rest is known or measured here. In OBS, delay your video by this much.</source>
        <translation>从嘴到所选输出：下面各项之和。采集和输出由驱动程序报告，其余为已知或实测。请在 OBS 中把视频延迟这么多。</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>测量…</translation>
    </message>
    <message>
        <source>Check this figure with a chirp. It is explained first; nothing is played yet.</source>
        <translation>用提示音核实这个数值。会先说明，现在不会播放任何声音。</translation>
    </message>
    <message>
        <source>OBS…</source>
        <translation>OBS…</translation>
    </message>
    <message>
        <source>Delay your video</source>
        <translation>延迟视频</translation>
    </message>
    <message>
        <source>Hand this figure to OBS, so that lips and voice meet.</source>
        <translation>把这个数值交给 OBS，让口型和声音对上。</translation>
    </message>
    <message>
        <source>How much of the time for each 10 ms the conversion takes.</source>
        <translation>每 10 ms 中转换所占的时间。</translation>
    </message>
    <message>
        <source>{ms} milliseconds from mouth to output: {words}</source>
        <translation>从嘴到输出 {ms} 毫秒：{words}</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>{gaps} ({late} late)</source>
        <translation>{gaps}（迟 {late}）</translation>
    </message>
    <message>
        <source>Dropouts since the start.
Microphone overflows: {overflows}
Output starvations: {starvations}
Flags from the driver: {flags}
Late hops, faded over: {late}
If they keep coming, choose a safer profile or close what keeps the computer busy.</source>
        <translation>开始以来的断音。
麦克风溢出：{overflows}
输出不足：{starvations}
驱动程序报告：{flags}
迟到并淡化的块：{late}
如果持续出现，请选择更安全的模式，或关闭占用电脑的程序。</translation>
    </message>
    <message>
        <source>{percent} % high</source>
        <translation>{percent} % 偏高</translation>
    </message>
    <message>
        <source>mouth to output</source>
        <translation>从嘴到输出</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>断音</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>运行状况</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>过载</translation>
    </message>
    <message>
        <source>{title} level</source>
        <translation>{title}电平</translation>
    </message>
    <message>
        <source>Bar: loudness. Tick and number: the highest peak of the last second.
Peaks between −12 and −6 dB are right; {lamp} says that they were too loud.</source>
        <translation>横条：响度。刻线和数字：最近一秒的最高峰值。
峰值在 −12 到 −6 dB 之间为宜；“{lamp}”表示过响。</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>无声</translation>
    </message>
    <message>
        <source>average {rms} dB, peak {peak} dB</source>
        <translation>平均 {rms} dB，峰值 {peak} dB</translation>
    </message>
    <message>
        <source>Say a sentence or two, then be quiet for a moment.</source>
        <translation>说一两句话，然后安静片刻。</translation>
    </message>
    <message>
        <source>Speech {speech}, room {room}</source>
        <translation>人声 {speech}，房间 {room}</translation>
    </message>
    <message>
        <source>Nothing is heard from {name}.</source>
        <translation>{name} 没有声音。</translation>
    </message>
    <message>
        <source>Choose another microphone above, or see that this one is not muted.</source>
        <translation>请在上面选择其他麦克风，或确认它没有被静音。</translation>
    </message>
    <message>
        <source>{told}: too loud, it clips.</source>
        <translation>{told}：太响，已过载。</translation>
    </message>
    <message>
        <source>Turn the microphone’s gain down.</source>
        <translation>请调低麦克风增益。</translation>
    </message>
    <message>
        <source>{told}: quiet.</source>
        <translation>{told}：偏轻。</translation>
    </message>
    <message>
        <source>Move closer, or turn the microphone’s gain up.</source>
        <translation>请靠近一些，或调高麦克风增益。</translation>
    </message>
    <message>
        <source>{told}: hard to tell apart.</source>
        <translation>{told}：难以区分。</translation>
    </message>
    <message>
        <source>Be quiet for a moment; if this stays, remove the noise below.</source>
        <translation>请安静片刻；如果仍然如此，请在下面去除噪声。</translation>
    </message>
    <message>
        <source>{told}: a noisy room.</source>
        <translation>{told}：房间较吵。</translation>
    </message>
    <message>
        <source>Remove the noise below.</source>
        <translation>请在下面去除噪声。</translation>
    </message>
    <message>
        <source>{told}: good.</source>
        <translation>{told}：良好。</translation>
    </message>
    <message>
        <source>Your converted voice comes a little after your picture. Delayed by this much, lips and voice meet. If your camera lags by itself, a little less will do.</source>
        <translation>转换后的声音比画面稍晚。画面延迟这么多，口型和声音就能对上。如果摄像头本身有延迟，可以略少一些。</translation>
    </message>
    <message>
        <source>Press Start first: the delay is known while you are live.</source>
        <translation>请先点击“开始”：直播时才知道延迟。</translation>
    </message>
    <message>
        <source>Delay your video by {ms} ms</source>
        <translation>请将视频延迟 {ms} ms</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Put the number on the clipboard.</source>
        <translation>把数字放入剪贴板。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>The camera in OBS whose picture is delayed.</source>
        <translation>OBS 中要延迟画面的摄像头。</translation>
    </message>
    <message>
        <source>Set it in OBS</source>
        <translation>在 OBS 中设置</translation>
    </message>
    <message>
        <source>Give this camera the filter “VoiceShift delay”.</source>
        <translation>为这个摄像头添加“VoiceShift delay”滤镜。</translation>
    </message>
    <message>
        <source>OBS&apos;s WebSocket password</source>
        <translation>OBS 的 WebSocket 密码</translation>
    </message>
    <message>
        <source>OBS shows it under Tools, WebSocket Server Settings; it is kept in a file that only you can read.</source>
        <translation>可在 OBS 的“工具”→“WebSocket 服务器设置”中查看；保存在只有你能读取的文件中。</translation>
    </message>
    <message>
        <source>Look for OBS again</source>
        <translation>重新查找 OBS</translation>
    </message>
    <message>
        <source>Ask OBS for its cameras.</source>
        <translation>向 OBS 询问摄像头。</translation>
    </message>
    <message>
        <source>Looking for OBS…</source>
        <translation>正在查找 OBS…</translation>
    </message>
    <message>
        <source>“{camera}” is delayed by {ms} ms, by its filter “VoiceShift delay”.</source>
        <translation>“{camera}”已通过滤镜“VoiceShift delay”延迟 {ms} ms。</translation>
    </message>
    <message>
        <source>Asking OBS…</source>
        <translation>正在询问 OBS…</translation>
    </message>
    <message>
        <source>OBS is running.</source>
        <translation>OBS 正在运行。</translation>
    </message>
    <message>
        <source>OBS is running, but it has no camera.</source>
        <translation>OBS 正在运行，但没有摄像头。</translation>
    </message>
    <message>
        <source>{ms} is on the clipboard.</source>
        <translation>{ms} 已放入剪贴板。</translation>
    </message>
    <message>
        <source>LIMIT</source>
        <translation>限幅</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Change shortcuts, folders and defaults.</source>
        <translation>更改快捷键、文件夹和默认值。</translation>
    </message>
    <message>
        <source>Find out why others do not hear you, or hear you badly.</source>
        <translation>查明为什么别人听不到你，或听不清。</translation>
    </message>
    <message>
        <source>“{name}” was checked and installed. It stands under “{section}”.</source>
        <translation>“{name}”已检查并安装，位于“{section}”。</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>“{name}”已删除。</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>添加标记</translation>
    </message>
    <message>
        <source>Set a marker where the playhead is (M).</source>
        <translation>在播放位置添加标记（M）。</translation>
    </message>
    <message>
        <source>Name marker</source>
        <translation>命名标记</translation>
    </message>
    <message>
        <source>Name the selected marker (F2).</source>
        <translation>为所选标记命名（F2）。</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>Delete the selected marker.</source>
        <translation>删除所选标记。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the last change of the markers back.</source>
        <translation>撤销对标记的上一次更改。</translation>
    </message>
    <message>
        <source>Copy chapters</source>
        <translation>复制章节</translation>
    </message>
    <message>
        <source>Copy times and names, as video descriptions want them.</source>
        <translation>按视频简介所需的格式复制时间和名称。</translation>
    </message>
    <message>
        <source>No markers yet: set one here, or by its key while you record.</source>
        <translation>还没有标记：在此添加，或在录音时按快捷键添加。</translation>
    </message>
    <message>
        <source>Marker {number}</source>
        <translation>标记 {number}</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>A click or Enter goes there, F2 names, Delete deletes, Ctrl+Z takes back.</source>
        <translation>单击或按回车跳转，F2 命名，Delete 删除，Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Exported as {target}.</source>
        <translation>已导出为 {target}。</translation>
    </message>
    <message>
        <source>Name and tags of a preset</source>
        <translation>预设的名称和标签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>标签，以逗号分隔</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>What its card will say.</source>
        <translation>卡片上显示的名称。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Words to find it by, with commas between.</source>
        <translation>便于查找的词，以逗号分隔。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep the preset under this name (Enter).</source>
        <translation>以此名称保存预设（Enter）。</translation>
    </message>
    <message>
        <source>Leave everything as it was (Esc).</source>
        <translation>一切保持原样（Esc）。</translation>
    </message>
    <message>
        <source>Voice {number} of the blend</source>
        <translation>混合中的声音 {number}</translation>
    </message>
    <message>
        <source>Who is in the blend.</source>
        <translation>混合所用的声音。</translation>
    </message>
    <message>
        <source>Share of voice {number}</source>
        <translation>声音 {number} 的比例</translation>
    </message>
    <message>
        <source>How much of the blend is this voice.</source>
        <translation>这个声音在混合中占多少。</translation>
    </message>
    <message>
        <source>{percent} % of the blend.</source>
        <translation>占混合的 {percent} %。</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Voices of the preset</source>
        <translation>预设中的声音</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Close this; the blend is kept already (Esc).</source>
        <translation>关闭；混合已经保存（Esc）。</translation>
    </message>
    <message>
        <source>{name} is made of</source>
        <translation>{name} 的组成</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Window and takes</source>
        <translation>窗口和录音</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>远程控制</translation>
    </message>
    <message>
        <source>Other programs on this computer can steer VoiceShift, such as a Stream Deck with “voiceshift ctl mute”. Nothing comes in from the network or from web pages, and a program must know a token that only you can read. Your real voice stays yours to switch on, unless you allow it here.</source>
        <translation>本机的其他程序可以控制 VoiceShift，例如 Stream Deck 配合“voiceshift ctl mute”。网络和网页无法进入，程序必须知道只有你能读取的令牌。除非在此允许，否则只有你能切换到真实声音。</translation>
    </message>
    <message>
        <source>VoiceShift settings</source>
        <translation>VoiceShift 设置</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>设置分组</translation>
    </message>
    <message>
        <source>Keys and MIDI</source>
        <translation>按键和 MIDI</translation>
    </message>
    <message>
        <source>Use and remember these values.</source>
        <translation>使用并记住这些值。</translation>
    </message>
    <message>
        <source>Close without changing anything.</source>
        <translation>不做更改，直接关闭。</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Show the value that every setting had at first.</source>
        <translation>显示每项设置最初的值。</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Choose a folder (Ctrl+O).</source>
        <translation>选择文件夹（Ctrl+O）。</translation>
    </message>
    <message>
        <source>There is no microphone, so the demo speech is heard instead. </source>
        <translation>没有麦克风，因此播放演示语音。 </translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Your pitch</source>
        <translation>你的音高</translation>
    </message>
    <message>
        <source>Virtual microphone</source>
        <translation>虚拟麦克风</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>{name} cannot be opened; the message above says why.</source>
        <translation>无法打开 {name}；原因见上方消息。</translation>
    </message>
    <message>
        <source>Choose another microphone above, or go on without.</source>
        <translation>请在上面选择其他麦克风，或不用麦克风继续。</translation>
    </message>
    <message>
        <source>Your microphone hears you alone. Choose them above to hear yourself.</source>
        <translation>麦克风只会听到你。要听自己的声音，请在上面选择耳机。</translation>
    </message>
    <message>
        <source>Your microphone hears them too, so others may hear an echo, or a howl.</source>
        <translation>麦克风也会听到扬声器，别人可能听到回声或啸叫。</translation>
    </message>
    <message>
        <source>“Hear myself” is off and should stay off; turn the speakers down.</source>
        <translation>“听自己的声音”已关闭，请保持关闭，并调低扬声器音量。</translation>
    </message>
    <message>
        <source>What do you listen with while you talk?</source>
        <translation>说话时你用什么听声音？</translation>
    </message>
    <message>
        <source>Speak one sentence, the way you always do.</source>
        <translation>用平常的方式说一句话。</translation>
    </message>
    <message>
        <source>You speak around {hz} Hz.</source>
        <translation>你的音高约 {hz} Hz。</translation>
    </message>
    <message>
        <source>{voice} is around {hz} Hz: {shift} semitones.</source>
        <translation>{voice} 约 {hz} Hz：{shift} 半音。</translation>
    </message>
    <message>
        <source>Switch “Fit my pitch to the voice” on to have it fitted.</source>
        <translation>打开“音高匹配声音”即可自动匹配。</translation>
    </message>
    <message>
        <source>It is remembered.</source>
        <translation>已记住。</translation>
    </message>
    <message>
        <source>Other programs see “{name}” while VoiceShift runs.</source>
        <translation>VoiceShift 运行时，其他程序能看到“{name}”。</translation>
    </message>
    <message>
        <source>Choose it as the microphone in Discord, OBS or your game.</source>
        <translation>请在 Discord、OBS 或游戏中把它选为麦克风。</translation>
    </message>
    <message>
        <source>Discord, OBS and games listen to a microphone of its own.</source>
        <translation>Discord、OBS 和游戏使用专门的麦克风。</translation>
    </message>
    <message>
        <source>Listening for the chirps. Please be quiet for a moment.</source>
        <translation>正在听提示音。请安静片刻。</translation>
    </message>
    <message>
        <source>{ms} ms from your mouth to the output, measured.</source>
        <translation>从嘴到输出 {ms} ms（实测）。</translation>
    </message>
    <message>
        <source>{ms} ms from your mouth to the output is what the drivers say.</source>
        <translation>从嘴到输出 {ms} ms（驱动程序标称）。</translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation>未能测量。</translation>
    </message>
    <message>
        <source>Two minutes to live</source>
        <translation>两分钟开播</translation>
    </message>
    <message>
        <source>Five short steps: your microphone, what you listen with, your pitch, the way to Discord, OBS and games, and the delay. Nobody hears you meanwhile, and you can skip all of it.</source>
        <translation>简短五步：麦克风、监听方式、音高、通往 Discord、OBS 和游戏的路径，以及延迟。期间没有人听到你，也可以全部跳过。</translation>
    </message>
    <message>
        <source>Is your microphone well set?</source>
        <translation>麦克风设置好了吗？</translation>
    </message>
    <message>
        <source>Choose it above, then say a sentence or two and be quiet for a moment.</source>
        <translation>在上面选择麦克风，说一两句话，然后安静片刻。</translation>
    </message>
    <message>
        <source>Headphones or loudspeakers?</source>
        <translation>耳机还是扬声器？</translation>
    </message>
    <message>
        <source>A microphone that hears the converted voice sends it round and round.</source>
        <translation>麦克风如果听到转换后的声音，声音会循环不止。</translation>
    </message>
    <message>
        <source>How high do you speak?</source>
        <translation>你的声音有多高？</translation>
    </message>
    <message>
        <source>VoiceShift moves your pitch to the voice’s. Known beforehand, it is right from the first word.</source>
        <translation>VoiceShift 会把你的音高移到所选声音的音高。事先测好，第一句就准。</translation>
    </message>
    <message>
        <source>How will others hear you?</source>
        <translation>别人怎样听到你？</translation>
    </message>
    <message>
        <source>VoiceShift plays into a virtual microphone, which other programs listen to.</source>
        <translation>VoiceShift 把声音送入虚拟麦克风，其他程序从那里收听。</translation>
    </message>
    <message>
        <source>How late is your voice?</source>
        <translation>你的声音慢多少？</translation>
    </message>
    <message>
        <source>A few soft chirps tell the whole way from your mouth to the output.</source>
        <translation>几声轻柔的提示音就能测出从嘴到输出的全程。</translation>
    </message>
    <message>
        <source>Choose a voice and talk. {bypass} lets your real voice through, {mute} is silence. Should others not hear you, “Check-up” says why; it also brings these steps back.</source>
        <translation>选择一个声音开始说话。{bypass} 放出真实声音，{mute} 静音。如果别人听不到你，“诊断”会说明原因，也能回到这些步骤。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>开播</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Only you hear what is played.</source>
        <translation>播放的声音只有你能听到。</translation>
    </message>
    <message>
        <source>Loudspeakers</source>
        <translation>扬声器</translation>
    </message>
    <message>
        <source>Your microphone hears them too.</source>
        <translation>麦克风也会听到它们。</translation>
    </message>
    <message>
        <source>Remove background noise</source>
        <translation>去除背景噪声</translation>
    </message>
    <message>
        <source>Take the room’s noise out of your voice.</source>
        <translation>从你的声音中去除房间噪声。</translation>
    </message>
    <message>
        <source>Create the virtual microphone</source>
        <translation>创建虚拟麦克风</translation>
    </message>
    <message>
        <source>Other programs will see it as a microphone.</source>
        <translation>其他程序会把它看作麦克风。</translation>
    </message>
    <message>
        <source>Play four soft chirps now and listen for them.</source>
        <translation>现在播放四声轻柔的提示音并收听。</translation>
    </message>
    <message>
        <source>Skip the set-up</source>
        <translation>跳过设置</translation>
    </message>
    <message>
        <source>Straight to the voices; “Check-up” brings it back.</source>
        <translation>直接进入声音列表；可从“诊断”回到这里。</translation>
    </message>
    <message>
        <source>To the step before.</source>
        <translation>回到上一步。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>{word}: go on.</source>
        <translation>{word}：继续。</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a step</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>我的声音</translation>
    </message>
    <message>
        <source>Cloned</source>
        <translation>克隆</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Blends</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Point at the picture to read Hz, dB and time</source>
        <translation>指向图像可读取 Hz、dB 和时间</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>频谱图</translation>
    </message>
    <message>
        <source>Frequencies of your voice above and of the converted voice below, newest on the right</source>
        <translation>上方为你的声音频率，下方为转换后的声音，最新的在右侧</translation>
    </message>
    <message>
        <source>Mel</source>
        <translation>Mel</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>{scale} frequency scale</source>
        <translation>频率刻度：{scale}</translation>
    </message>
    <message>
        <source>Spread the low frequencies out, as the ear does</source>
        <translation>像人耳一样展开低频</translation>
    </message>
    <message>
        <source>Give all frequencies equal room</source>
        <translation>所有频率等距显示</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>转换后</translation>
    </message>
    <message>
        <source>nothing heard</source>
        <translation>没有声音</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>{seconds} 秒前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>keeps up</source>
        <translation>跟得上</translation>
    </message>
    <message>
        <source>This computer converts in time.</source>
        <translation>这台电脑能及时转换。</translation>
    </message>
    <message>
        <source>more buffer</source>
        <translation>增加缓冲</translation>
    </message>
    <message>
        <source>Sound came too late once: a little more delay for a moment. It goes back by itself.</source>
        <translation>声音迟到了一次：暂时稍微增加延迟，会自动恢复。</translation>
    </message>
    <message>
        <source>saving work</source>
        <translation>节省计算</translation>
    </message>
    <message>
        <source>Sound came too late again: several blocks are converted at once, which is less work and more delay. It goes back by itself. Close what keeps the computer busy.</source>
        <translation>声音再次迟到：多个块合并转换，计算更少、延迟更大，会自动恢复。请关闭占用电脑的程序。</translation>
    </message>
    <message>
        <source>too slow: silent</source>
        <translation>太慢：静音</translation>
    </message>
    <message>
        <source>This computer cannot keep up, so the voice has been faded out instead of stuttering. It comes back by itself. Close what keeps the computer busy, or choose a safer profile.</source>
        <translation>这台电脑跟不上，声音已淡出而不是断断续续，会自动恢复。请关闭占用电脑的程序，或选择更安全的模式。</translation>
    </message>
    <message>
        <source>Keeping up</source>
        <translation>运行状况</translation>
    </message>
    <message>
        <source>Whether this computer converts in time.</source>
        <translation>这台电脑能否及时转换。</translation>
    </message>
    <message>
        <source>The system runs the audio thread as: {how}</source>
        <translation>系统运行音频线程的方式：{how}</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>podcasts</source>
        <translation>播客</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>广播</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Return to the spectrogram (Escape).</source>
        <translation>返回频谱图（Esc）。</translation>
    </message>
    <message>
        <source>New voice</source>
        <translation>新声音</translation>
    </message>
    <message>
        <source>The voice or preset that the dry take is converted with.</source>
        <translation>用来转换原声的声音或预设。</translation>
    </message>
    <message>
        <source>Convert again</source>
        <translation>重新转换</translation>
    </message>
    <message>
        <source>Convert the dry take with this voice, into a new take.</source>
        <translation>用这个声音把原声转换成新的录音。</translation>
    </message>
    <message>
        <source>Recording to export</source>
        <translation>要导出的录音</translation>
    </message>
    <message>
        <source>What is exported: the converted or your voice.</source>
        <translation>导出哪一个：转换后的声音或你的声音。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>WAV and FLAC keep everything; MP3 and OGG are small.</source>
        <translation>WAV 和 FLAC 无损；MP3 和 OGG 体积小。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>采样率</translation>
    </message>
    <message>
        <source>48 kHz suits video, 44.1 kHz music.</source>
        <translation>48 kHz 适合视频，44.1 kHz 适合音乐。</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位深</translation>
    </message>
    <message>
        <source>24 bits to edit further; 16 bits, dithered, for old players.</source>
        <translation>24 位适合继续编辑；16 位（带抖动）适合老播放器。</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>响度</translation>
    </message>
    <message>
        <source>Bring it to a usual loudness; true peaks stay below −1 dB.</source>
        <translation>调到常用响度；真峰值低于 −1 dB。</translation>
    </message>
    <message>
        <source>Trim silence</source>
        <translation>裁掉静音</translation>
    </message>
    <message>
        <source>Leave out the silence before and behind; see above.</source>
        <translation>去掉前后的静音；见上方。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write a file into the folder {folder}.</source>
        <translation>将文件写入文件夹 {folder}。</translation>
    </message>
    <message>
        <source>Give it up; nothing is left behind.</source>
        <translation>放弃；不会留下任何文件。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the file in its folder.</source>
        <translation>在文件夹中显示该文件。</translation>
    </message>
    <message>
        <source>No take selected</source>
        <translation>未选择录音</translation>
    </message>
    <message>
        <source>Being recorded; what can be done with it comes when it is finished.</source>
        <translation>正在录制；结束后才能进行操作。</translation>
    </message>
    <message>
        <source>Recovered after a crash</source>
        <translation>崩溃后恢复</translation>
    </message>
    <message>
        <source>Dry</source>
        <translation>原声</translation>
    </message>
    <message>
        <source>Exported {name}.</source>
        <translation>已导出 {name}。</translation>
    </message>
    <message>
        <source>Exported {name} at {lufs} LUFS.</source>
        <translation>已导出 {name}，{lufs} LUFS。</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>正在导出 {name}…</translation>
    </message>
    <message>
        <source>New take: {name}.</source>
        <translation>新录音：{name}。</translation>
    </message>
    <message>
        <source>Converting with {name}…</source>
        <translation>正在用 {name} 转换…</translation>
    </message>
    <message>
        <source>{bits} bit</source>
        <translation>{bits} 位</translation>
    </message>
    <message>
        <source>Loudness as it is</source>
        <translation>保持原响度</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>{lufs} LUFS, peak {peak} dB</source>
        <translation>{lufs} LUFS，峰值 {peak} dB</translation>
    </message>
    <message>
        <source>Set a marker</source>
        <translation>添加标记</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>See the take large, export it, convert it again.</source>
        <translation>放大查看录音，导出或重新转换。</translation>
    </message>
    <message>
        <source>Open take</source>
        <translation>打开录音</translation>
    </message>
    <message>
        <source>No takes yet.
Press Record while live.</source>
        <translation>还没有录音。
直播时点击“录音”。</translation>
    </message>
    <message>
        <source>Set a marker in the running recording.</source>
        <translation>在正在进行的录音中添加标记。</translation>
    </message>
    <message>
        <source>No file manager answered. It is {path}.</source>
        <translation>没有文件管理器响应。位置：{path}。</translation>
    </message>
    <message>
        <source>Disk nearly full: {time} left</source>
        <translation>磁盘将满：剩余 {time}</translation>
    </message>
    <message>
        <source>Room for {time} of recording</source>
        <translation>可录 {time}</translation>
    </message>
    <message>
        <source>{size} GB are free in {folder}.</source>
        <translation>{folder} 剩余 {size} GB。</translation>
    </message>
    <message>
        <source>The disk of the takes is nearly full: room for {time} of recording. Free some space, or choose another folder in the settings.</source>
        <translation>录音所在磁盘将满：还可录 {time}。请腾出空间，或在设置中选择其他文件夹。</translation>
    </message>
    <message>
        <source>Rename all files of the take (F2).</source>
        <translation>重命名该录音的所有文件（F2）。</translation>
    </message>
    <message>
        <source>Show the take in its folder.</source>
        <translation>在文件夹中显示该录音。</translation>
    </message>
    <message>
        <source>Move all files of the take to the trash (Delete).</source>
        <translation>将该录音的所有文件移到回收站（Delete）。</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>playing</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play take</source>
        <translation>播放录音</translation>
    </message>
    <message>
        <source>Play the converted voice, for you alone.</source>
        <translation>播放转换后的声音，只有你能听到。</translation>
    </message>
    <message>
        <source>Play dry take</source>
        <translation>播放录音的原声</translation>
    </message>
    <message>
        <source>Play your own voice, as it was spoken, for you alone.</source>
        <translation>播放你自己的原声，只有你能听到。</translation>
    </message>
    <message>
        <source>Rename take</source>
        <translation>重命名录音</translation>
    </message>
    <message>
        <source>Show take in folder</source>
        <translation>在文件夹中显示录音</translation>
    </message>
    <message>
        <source>Delete take</source>
        <translation>删除录音</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Enter plays, F2 renames, Delete moves to the trash.</source>
        <translation>Enter 播放，F2 重命名，Delete 移到回收站。</translation>
    </message>
    <message>
        <source>New name of the take</source>
        <translation>录音的新名称</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>正在录音</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s)</source>
        <translation>
            <numerusform>%n 个标记</numerusform>
        </translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Click to go there; arrow keys move, Space plays and stops, M sets a marker.</source>
        <translation>单击跳转；方向键移动，空格播放和停止，M 添加标记。</translation>
    </message>
    <message>
        <source>Markers at {times}.</source>
        <translation>标记：{times}。</translation>
    </message>
    <message>
        <source>No markers.</source>
        <translation>没有标记。</translation>
    </message>
    <message>
        <source>Playhead at {time} s.</source>
        <translation>播放位置 {time} 秒。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>无法读取此文件</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消；没有写入任何内容。</translation>
    </message>
    <message>
        <source>Open the devices and convert your voice.</source>
        <translation>打开设备并转换你的声音。</translation>
    </message>
    <message>
        <source>Fade to silence and let go of the devices.</source>
        <translation>淡出并释放设备。</translation>
    </message>
    <message>
        <source>Send your real voice unchanged; a red lamp stays on for as long as you do.</source>
        <translation>原样发送你的真实声音；期间红灯常亮。</translation>
    </message>
    <message>
        <source>Send silence until you press again.</source>
        <translation>再次点击之前发送静音。</translation>
    </message>
    <message>
        <source>Record your dry and your converted voice as two WAV files.</source>
        <translation>将你的原声和转换后的声音录成两个 WAV 文件。</translation>
    </message>
    <message>
        <source>Press Start first: only what is converted can be recorded.</source>
        <translation>请先点击“开始”：只能录制转换中的声音。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Nothing was recorded. Try it again.</source>
        <translation>没有录到内容。请重试。</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Show the sentence after this one.</source>
        <translation>显示下一句。</translation>
    </message>
    <message>
        <source>Back to the recordings.</source>
        <translation>返回录音列表。</translation>
    </message>
    <message>
        <source>Recorded, and on the list.</source>
        <translation>已录下并加入列表。</translation>
    </message>
    <message>
        <source>Press Record and read every sentence aloud, as you usually speak. While you are not live, nobody hears you.</source>
        <translation>点击“录音”，用平常的方式大声朗读每一句。不在直播时没有人听到你。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation>正在打开麦克风…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Finish and keep the recording.</source>
        <translation>结束并保留录音。</translation>
    </message>
    <message>
        <source>Recording: read the sentence, then press Next.</source>
        <translation>录音中：读完句子后点击“下一步”。</translation>
    </message>
    <message>
        <source>Record what you read from now on.</source>
        <translation>从现在开始录下你的朗读。</translation>
    </message>
    <message>
        <source>Sentence {number} of {count}</source>
        <translation>第 {number} 句，共 {count} 句</translation>
    </message>
    <message>
        <source>Every morning the baker’s van rattles past our house and wakes the dog.</source>
        <translation>每天早上面包店的车咣当咣当地经过我们家，把狗吵醒。</translation>
    </message>
    <message>
        <source>If you measure twice, you usually only have to saw the plank once.</source>
        <translation>量两次，木板通常只需要锯一次。</translation>
    </message>
    <message>
        <source>She laughed so loudly that the people in the next room stopped talking.</source>
        <translation>她笑得那么大声，隔壁房间的人都不说话了。</translation>
    </message>
    <message>
        <source>Yesterday’s storm blew four chairs and a yellow umbrella into the lake.</source>
        <translation>昨天的暴风把四把椅子和一把黄伞吹进了湖里。</translation>
    </message>
    <message>
        <source>Could you hand me the blue jug from the shelf above the fridge, please?</source>
        <translation>请把冰箱上面架子上的蓝色水壶递给我，好吗？</translation>
    </message>
    <message>
        <source>My brother thinks that cheese, jam and mustard go well together.</source>
        <translation>我哥哥觉得奶酪、果酱和芥末很配。</translation>
    </message>
    <message>
        <source>At noon the shadow of the church just touches the edge of the fountain.</source>
        <translation>正午时教堂的影子刚好碰到喷泉的边缘。</translation>
    </message>
    <message>
        <source>We walked through wet grass until our shoes were twice as heavy.</source>
        <translation>我们走过湿草地，直到鞋子重了一倍。</translation>
    </message>
    <message>
        <source>Nobody knew who had painted the garage door green during the night.</source>
        <translation>没有人知道是谁在夜里把车库门刷成了绿色。</translation>
    </message>
    <message>
        <source>Now and then a ship blows its horn, and the whole harbour answers.</source>
        <translation>不时有船鸣笛，整个港口都在回应。</translation>
    </message>
    <message>
        <source>What would you do with an extra hour that belonged to nobody else?</source>
        <translation>如果多出一个只属于你的小时，你会做什么？</translation>
    </message>
    <message>
        <source>The old clock in the hall chimes at seven, whatever time it may be.</source>
        <translation>走廊里的旧钟不管几点都敲七下。</translation>
    </message>
    <message>
        <source>He put thirty small stones in a row and counted them out loud.</source>
        <translation>他把三十颗小石子排成一行，大声数了一遍。</translation>
    </message>
    <message>
        <source>Thank you for listening; that was the last of these odd little sentences.</source>
        <translation>谢谢收听；这是这些奇怪小句子里的最后一句。</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>控制</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>直通</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Recording, {time}; press to finish</source>
        <translation>录音中 {time}；点击结束</translation>
    </message>
    <message>
        <source>“{name}” cannot be moved to the trash ({reason}). Show it in its folder and delete it there.</source>
        <translation>无法将“{name}”移到回收站（{reason}）。请在文件夹中显示并删除。</translation>
    </message>
    <message>
        <source>No voice yet</source>
        <translation>还没有声音</translation>
    </message>
    <message>
        <source>Ready to sound like</source>
        <translation>准备就绪，声音为</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Fading out and letting go of the devices</source>
        <translation>正在淡出并释放设备</translation>
    </message>
    <message>
        <source>Measuring the delay…</source>
        <translation>正在测量延迟…</translation>
    </message>
    <message>
        <source>Your voice is silent meanwhile</source>
        <translation>期间你的声音为静音</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Listen: {voice}</source>
        <translation>试听：{voice}</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>立即使用</translation>
    </message>
    <message>
        <source>Use now: {voice}</source>
        <translation>立即使用：{voice}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Instant voice</source>
        <translation>即时声音</translation>
    </message>
    <message>
        <source>Hear the instant voice say something.</source>
        <translation>听即时声音说一句话。</translation>
    </message>
    <message>
        <source>Speak with the instant voice while the tuning goes on.</source>
        <translation>调校期间用即时声音说话。</translation>
    </message>
    <message>
        <source>Tuned voice</source>
        <translation>调校后的声音</translation>
    </message>
    <message>
        <source>Hear how the tuned voice sounds so far.</source>
        <translation>听听目前调校后的声音。</translation>
    </message>
    <message>
        <source>Speak with the tuned voice.</source>
        <translation>用调校后的声音说话。</translation>
    </message>
    <message>
        <source>Made again</source>
        <translation>重新制作</translation>
    </message>
    <message>
        <source>Hear the new voice say the same.</source>
        <translation>听新声音说同样的话。</translation>
    </message>
    <message>
        <source>Speak with the new voice.</source>
        <translation>用新声音说话。</translation>
    </message>
    <message>
        <source>What became of the recordings</source>
        <translation>录音的使用情况</translation>
    </message>
    <message>
        <source>Your recordings</source>
        <translation>你的录音</translation>
    </message>
    <message>
        <source>among your voices</source>
        <translation>已在我的声音中</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>{time} left at most</source>
        <translation>最多还需 {time}</translation>
    </message>
    <message>
        <source>better than before</source>
        <translation>比之前更好</translation>
    </message>
    <message>
        <source>Listening to your recordings</source>
        <translation>正在听你的录音</translation>
    </message>
    <message>
        <source>Making the instant voice</source>
        <translation>正在制作即时声音</translation>
    </message>
    <message>
        <source>Listening closely</source>
        <translation>正在仔细听</translation>
    </message>
    <message>
        <source>Tuning the voice</source>
        <translation>正在调校声音</translation>
    </message>
    <message>
        <source>{seconds} s of clear speech are used.</source>
        <translation>使用了 {seconds} 秒清晰语音。</translation>
    </message>
    <message>
        <source>{file}: {used} of {all} s</source>
        <translation>{file}：{all} 秒中的 {used} 秒</translation>
    </message>
    <message>
        <source>{reason} {seconds} s</source>
        <translation>{reason} {seconds} 秒</translation>
    </message>
    <message>
        <source>; left out: {reasons}</source>
        <translation>；未使用：{reasons}</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>过载</translation>
    </message>
    <message>
        <source>noise or music</source>
        <translation>噪声或音乐</translation>
    </message>
    <message>
        <source>telephone sound</source>
        <translation>电话音质</translation>
    </message>
    <message>
        <source>people talking at once</source>
        <translation>多人同时说话</translation>
    </message>
    <message>
        <source>another speaker</source>
        <translation>其他说话者</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>太短</translation>
    </message>
    <message>
        <source>more than is needed</source>
        <translation>超出所需</translation>
    </message>
    <message>
        <source>Live: you sound like</source>
        <translation>直播中，你的声音是</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>按键说话</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>无声</translation>
    </message>
    <message>
        <source>Live, but this computer is overloaded</source>
        <translation>直播中，但这台电脑过载</translation>
    </message>
    <message>
        <source>This computer is overloaded</source>
        <translation>这台电脑过载</translation>
    </message>
    <message>
        <source>Silent for now</source>
        <translation>暂时无声</translation>
    </message>
    <message>
        <source>Hold the key to be heard</source>
        <translation>按住按键即可被听到</translation>
    </message>
    <message>
        <source>Live, but silent</source>
        <translation>直播中，但无声</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Nothing is sent until you unmute</source>
        <translation>取消静音前不发送任何声音</translation>
    </message>
    <message>
        <source>Live, not converted</source>
        <translation>直播中，未转换</translation>
    </message>
    <message>
        <source>Your real voice</source>
        <translation>你的真实声音</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>未直播</translation>
    </message>
    <message>
        <source>The message above says why</source>
        <translation>原因见上方消息</translation>
    </message>
    <message>
        <source>Close programs or choose “Safe”</source>
        <translation>请关闭程序或选择“安全”</translation>
    </message>
    <message>
        <source>YOUR REAL VOICE IS HEARD</source>
        <translation>正在播出你的真实声音</translation>
    </message>
    <message>
        <source>BYPASS IS ON: your real voice will be heard when you start</source>
        <translation>直通已开启：开始后将听到你的真实声音</translation>
    </message>
    <message>
        <source>BYPASS IS ON: your real voice will be heard when you hold the talk key</source>
        <translation>直通已开启：按住说话键将听到你的真实声音</translation>
    </message>
    <message>
        <source>BYPASS IS ON: your real voice will be heard when you unmute</source>
        <translation>直通已开启：取消静音后将听到你的真实声音</translation>
    </message>
    <message>
        <source>Your pitch is measured while you speak</source>
        <translation>说话时测量你的音高</translation>
    </message>
    <message>
        <source>Shifted by {shift} semitones</source>
        <translation>移动了 {shift} 半音</translation>
    </message>
    <message>
        <source>Speak a little: your pitch is being measured</source>
        <translation>请说几句：正在测量你的音高</translation>
    </message>
    <message>
        <source>You {hz} Hz</source>
        <translation>你 {hz} Hz</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>关</translation>
    </message>
    <message>
        <source>by {author}, {licence}</source>
        <translation>作者 {author}，{licence}</translation>
    </message>
    <message>
        <source>, favourite</source>
        <translation>，已收藏</translation>
    </message>
    <message>
        <source>Voice {name}</source>
        <translation>声音 {name}</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>加入收藏</translation>
    </message>
    <message>
        <source>Name and tags…</source>
        <translation>名称和标签…</translation>
    </message>
    <message>
        <source>Blend with other voices…</source>
        <translation>与其他声音混合…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Export as a file…</source>
        <translation>导出为文件…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>加载中…</translation>
    </message>
    <message>
        <source>live</source>
        <translation>直播中</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Search voices and tags</source>
        <translation>搜索声音和标签</translation>
    </message>
    <message>
        <source>Search voices</source>
        <translation>搜索声音</translation>
    </message>
    <message>
        <source>Find voices by name, tag, language or kind.</source>
        <translation>按名称、标签、语言或类型查找声音。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import a voice</source>
        <translation>导入声音</translation>
    </message>
    <message>
        <source>Install a .voice file; you can also drop one here.</source>
        <translation>安装 .voice 文件；也可以拖到这里。</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>克隆…</translation>
    </message>
    <message>
        <source>Make a voice of recordings of somebody who agreed.</source>
        <translation>用同意者的录音制作声音。</translation>
    </message>
    <message>
        <source>Looking for voices…</source>
        <translation>正在查找声音…</translation>
    </message>
    <message>
        <source>Show all voices</source>
        <translation>显示全部声音</translation>
    </message>
    <message>
        <source>Clear the search.</source>
        <translation>清空搜索。</translation>
    </message>
    <message>
        <source>Compare with {name}</source>
        <translation>与 {name} 比较</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Hear {name} again, its sliders as they stood; hold to hear it only meanwhile.</source>
        <translation>再听 {name}，滑块保持当时的位置；按住则只在期间收听。</translation>
    </message>
    <message>
        <source>Choose a second voice first: this goes back and forth between the last two.</source>
        <translation>请先选择第二个声音：此按钮在最近两个之间切换。</translation>
    </message>
    <message>
        <source>Save as a new preset</source>
        <translation>另存为新预设</translation>
    </message>
    <message>
        <source>Name and tags</source>
        <translation>名称和标签</translation>
    </message>
    <message>
        <source>No voice or tag is like “{text}”.</source>
        <translation>没有与“{text}”匹配的声音或标签。</translation>
    </message>
    <message>
        <source>No voices are installed. Run “python3 start.py” again, which fetches them.</source>
        <translation>没有安装声音。请再次运行“python3 start.py”获取。</translation>
    </message>
    <message>
        <source>Export a voice</source>
        <translation>导出声音</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>存为预设</translation>
    </message>
    <message>
        <source>Keep this voice and the sliders as a new card.</source>
        <translation>将这个声音和滑块保存为新卡片。</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存更改</translation>
    </message>
    <message>
        <source>Keep the sliders as they are now in this preset.</source>
        <translation>将当前滑块保存到此预设。</translation>
    </message>
    <message>
        <source>That is seen from the next start on. A restart is silent for a few seconds.</source>
        <translation>下次启动时生效。重新启动时会有几秒无声。</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <source>Copied; paste it where you ask for help. It is {path}.</source>
        <translation>已复制；请粘贴到你求助的地方。位置：{path}。</translation>
    </message>
    <message>
        <source>Let go to check and install it.</source>
        <translation>松开即可检查并安装。</translation>
    </message>
    <message>
        <source>Something went wrong in the window ({error}). The log has the details.</source>
        <translation>窗口出错（{error}）。详情见日志。</translation>
    </message>
    <message>
        <source>The microphone: a device&apos;s name or part of it, &apos;default&apos;, or &apos;demo&apos; for the speech that comes with VoiceShift.</source>
        <translation>麦克风：某个设备、系统默认，或 VoiceShift 自带的演示语音。</translation>
    </message>
    <message>
        <source>Where the converted voice goes, usually a virtual cable: a device&apos;s name or part of it, &apos;default&apos;, &apos;virtual-mic&apos; for a microphone that other programs see (Linux), or &apos;null&apos; for nowhere.</source>
        <translation>转换后的声音去向，通常是虚拟声卡：某个设备、系统默认、其他程序可见的虚拟麦克风（Linux），或无输出。</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Headphones on which to hear yourself: a device&apos;s name or part of it; empty for none.</source>
        <translation>用来听自己的耳机；留空则不用。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>The voice to speak with; &apos;voiceshift voices&apos; lists them.</source>
        <translation>说话所用的声音。</translation>
    </message>
    <message>
        <source>Latency profile</source>
        <translation>延迟模式</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>音高</translation>
    </message>
    <message>
        <source>Pitch shift, on top of the automatic fit when that is on.</source>
        <translation>音高偏移，自动匹配打开时在其基础上叠加。</translation>
    </message>
    <message>
        <source>semitones</source>
        <translation>半音</translation>
    </message>
    <message>
        <source>Fit my pitch to the voice</source>
        <translation>音高匹配声音</translation>
    </message>
    <message>
        <source>Automatic pitch measures your median pitch and shifts it to the voice&apos;s own.</source>
        <translation>测量你的音高中值，并移到所选声音的音高。</translation>
    </message>
    <message>
        <source>Formants</source>
        <translation>共振峰</translation>
    </message>
    <message>
        <source>Formant shift: below 0 a larger speaker, above 0 a smaller one.</source>
        <translation>共振峰偏移：小于 0 像体型更大的人，大于 0 像更小的人。</translation>
    </message>
    <message>
        <source>Noise removal</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>How strongly background noise is removed before conversion; 0 is off.</source>
        <translation>转换前去除背景噪声的强度；0 为关闭。</translation>
    </message>
    <message>
        <source>Noise gate</source>
        <translation>噪声门</translation>
    </message>
    <message>
        <source>Send silence while you do not speak.</source>
        <translation>不说话时发送静音。</translation>
    </message>
    <message>
        <source>Gate threshold</source>
        <translation>噪声门阈值</translation>
    </message>
    <message>
        <source>The level above which the gate takes sound for speech.</source>
        <translation>高于此电平即视为说话。</translation>
    </message>
    <message>
        <source>dBFS</source>
        <translation>dBFS</translation>
    </message>
    <message>
        <source>Input gain</source>
        <translation>输入增益</translation>
    </message>
    <message>
        <source>Gain of the microphone before anything else.</source>
        <translation>最先作用于麦克风的增益。</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Output gain</source>
        <translation>输出增益</translation>
    </message>
    <message>
        <source>Gain of the converted voice; the limiter still keeps it from clipping.</source>
        <translation>转换后声音的增益；限幅器仍会防止过载。</translation>
    </message>
    <message>
        <source>Inaudible watermark</source>
        <translation>听不见的水印</translation>
    </message>
    <message>
        <source>Mark the converted voice as synthetic, unheard, so that &apos;voiceshift verify&apos; can tell.</source>
        <translation>为转换后的声音加上听不见的合成标记，以便“voiceshift verify”识别。</translation>
    </message>
    <message>
        <source>Play the converted voice on the monitor device too.</source>
        <translation>同时在耳机中播放转换后的声音。</translation>
    </message>
    <message>
        <source>Volume in my headphones</source>
        <translation>耳机音量</translation>
    </message>
    <message>
        <source>How loud you hear yourself; what others hear stays as it is.</source>
        <translation>你听到自己的音量；别人听到的不变。</translation>
    </message>
    <message>
        <source>Takes folder</source>
        <translation>录音文件夹</translation>
    </message>
    <message>
        <source>Where takes are written; empty for VoiceShift in your Music folder.</source>
        <translation>录音的保存位置；留空则为音乐文件夹中的 VoiceShift。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Spectrogram scale</source>
        <translation>频谱图刻度</translation>
    </message>
    <message>
        <source>Frequency axis of the spectrogram.</source>
        <translation>频谱图的频率轴。</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Move spectrogram and meters four times a second instead of sixty.</source>
        <translation>频谱图和电平每秒更新四次而不是六十次。</translation>
    </message>
    <message>
        <source>Send silence unless the key for “Push to talk” is held.</source>
        <translation>不按住“按键说话”的按键时发送静音。</translation>
    </message>
    <message>
        <source>Control API</source>
        <translation>控制 API</translation>
    </message>
    <message>
        <source>Let programs on this computer that know the token steer VoiceShift: &apos;voiceshift ctl&apos;, a Stream Deck.</source>
        <translation>允许本机知道令牌的程序控制 VoiceShift：“voiceshift ctl”、Stream Deck。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Where the control API listens, on this computer only.</source>
        <translation>控制 API 监听的端口，仅限本机。</translation>
    </message>
    <message>
        <source>Programs may send my real voice</source>
        <translation>程序可以发送我的真实声音</translation>
    </message>
    <message>
        <source>Let programs switch bypass on; otherwise only you can, here in the window.</source>
        <translation>允许程序打开直通；否则只有你能在此窗口中打开。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Sound system</source>
        <translation>声音系统</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>回路</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>其他程序</translation>
    </message>
    <message>
        <source>Sample rates</source>
        <translation>采样率</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>游戏</translation>
    </message>
    <message>
        <source>PortAudio cannot be used.</source>
        <translation>无法使用 PortAudio。</translation>
    </message>
    <message>
        <source>No sound server answers.</source>
        <translation>没有声音服务器响应。</translation>
    </message>
    <message>
        <source>This system shows no microphone.</source>
        <translation>系统中没有麦克风。</translation>
    </message>
    <message>
        <source>Plug it in and look again, or choose another.</source>
        <translation>请插好后重新查找，或选择其他设备。</translation>
    </message>
    <message>
        <source>{name} gives complete silence.</source>
        <translation>{name} 完全没有声音。</translation>
    </message>
    <message>
        <source>{name} is too loud: it clips.</source>
        <translation>{name} 太响，已过载。</translation>
    </message>
    <message>
        <source>Turn the microphone&apos;s gain down.</source>
        <translation>请调低麦克风增益。</translation>
    </message>
    <message>
        <source>Connect one, see that the system&apos;s sound settings show it, then look again.</source>
        <translation>请接入麦克风，确认系统声音设置中能看到它，然后重新查找。</translation>
    </message>
    <message>
        <source>Connect one.</source>
        <translation>请接入一个。</translation>
    </message>
    <message>
        <source>Allow it in System Settings, Privacy &amp; Security, Microphone: switch on VoiceShift (or the terminal that you started it from), then start VoiceShift again.</source>
        <translation>请在“系统设置”→“隐私与安全性”→“麦克风”中打开 VoiceShift（或启动它的终端），然后重新启动 VoiceShift。</translation>
    </message>
    <message>
        <source>Allow it in Settings, Privacy &amp; security, Microphone: switch on &apos;Let desktop apps access your microphone&apos;, then press Start again.</source>
        <translation>请在“设置”→“隐私和安全性”→“麦克风”中打开“允许桌面应用访问你的麦克风”，然后再次点击“开始”。</translation>
    </message>
    <message>
        <source>See that no switch on it or in the system&apos;s sound settings mutes it.</source>
        <translation>请确认设备上的开关或系统声音设置没有将其静音。</translation>
    </message>
    <message>
        <source>You may not use /dev/snd: run &apos;sudo usermod -aG audio $USER&apos;, then log out and in again, or start PipeWire or PulseAudio.</source>
        <translation>没有使用 /dev/snd 的权限：请运行“sudo usermod -aG audio $USER”后重新登录，或启动 PipeWire 或 PulseAudio。</translation>
    </message>
    <message>
        <source>There is no sound card (/dev/snd is empty): connect one, then look again.</source>
        <translation>没有声卡（/dev/snd 为空）：请接入后重新查找。</translation>
    </message>
    <message>
        <source>{name}; it appears when VoiceShift starts.</source>
        <translation>{name}；VoiceShift 开始时出现。</translation>
    </message>
    <message>
        <source>{name} is there: choose “{microphone}” as the microphone in the other program.</source>
        <translation>{name} 已就绪：请在其他程序中把“{microphone}”选为麦克风。</translation>
    </message>
    <message>
        <source>{product}: choose “{microphone}” as the microphone in the other program.</source>
        <translation>{product}：请在其他程序中把“{microphone}”选为麦克风。</translation>
    </message>
    <message>
        <source>{name} is no virtual cable: other programs cannot hear it as a microphone.</source>
        <translation>{name} 不是虚拟声卡：其他程序无法把它当作麦克风。</translation>
    </message>
    <message>
        <source>Choose “{name}” as the output.</source>
        <translation>请把“{name}”选为输出。</translation>
    </message>
    <message>
        <source>Install VB-CABLE (free, vb-audio.com/Cable), restart Windows, then choose &apos;CABLE Input&apos; as VoiceShift&apos;s output and &apos;CABLE Output&apos; as the microphone in Discord, OBS or the game.</source>
        <translation>请安装 VB-CABLE（免费，vb-audio.com/Cable），重启 Windows，然后把“CABLE Input”选为 VoiceShift 的输出，把“CABLE Output”选为 Discord、OBS 或游戏的麦克风。</translation>
    </message>
    <message>
        <source>Install BlackHole 2ch (free, existential.audio/blackhole), then choose &apos;BlackHole 2ch&apos; as VoiceShift&apos;s output and as the microphone in Discord, OBS or the game.</source>
        <translation>请安装 BlackHole 2ch（免费，existential.audio/blackhole），然后把“BlackHole 2ch”选为 VoiceShift 的输出，以及 Discord、OBS 或游戏的麦克风。</translation>
    </message>
    <message>
        <source>Choose &apos;{name}&apos; as VoiceShift&apos;s output (in the terminal: --output {option}) and as the microphone in Discord, OBS or the game.</source>
        <translation>请把“{name}”选为 VoiceShift 的输出（终端中：--output {option}），以及 Discord、OBS 或游戏的麦克风。</translation>
    </message>
    <message>
        <source>VoiceShift hears itself: microphone and output are both {product}.</source>
        <translation>VoiceShift 听到了自己：麦克风和输出都是 {product}。</translation>
    </message>
    <message>
        <source>VoiceShift hears itself: its microphone listens to what its output plays.</source>
        <translation>VoiceShift 听到了自己：它的麦克风在听它的输出。</translation>
    </message>
    <message>
        <source>The microphone is a virtual cable ({product}), not a microphone.</source>
        <translation>所选麦克风是虚拟声卡（{product}），不是麦克风。</translation>
    </message>
    <message>
        <source>The output does not lead back into the microphone.</source>
        <translation>输出不会回到麦克风。</translation>
    </message>
    <message>
        <source>Choose your real microphone as VoiceShift&apos;s microphone.</source>
        <translation>请把真实的麦克风选为 VoiceShift 的麦克风。</translation>
    </message>
    <message>
        <source>None chosen: you do not hear yourself.</source>
        <translation>未选择：你听不到自己。</translation>
    </message>
    <message>
        <source>Plug them in, or choose others.</source>
        <translation>请插好，或选择其他耳机。</translation>
    </message>
    <message>
        <source>Choose headphones, or none.</source>
        <translation>请选择耳机，或不选。</translation>
    </message>
    <message>
        <source>{name}: it is a virtual cable, so others would hear your voice twice.</source>
        <translation>{name}：这是虚拟声卡，别人会听到两遍你的声音。</translation>
    </message>
    <message>
        <source>{name}: it is the output too, so your voice would be played twice.</source>
        <translation>{name}：它也是输出，你的声音会播放两遍。</translation>
    </message>
    <message>
        <source>{name}: if these are loudspeakers, your microphone hears them and your voice echoes.</source>
        <translation>{name}：如果是扬声器，麦克风会听到它，你的声音会有回声。</translation>
    </message>
    <message>
        <source>Not known on this system: see the steps below.</source>
        <translation>在此系统上无法得知：请看下面的步骤。</translation>
    </message>
    <message>
        <source>None listens to any microphone now.</source>
        <translation>现在没有程序在使用麦克风。</translation>
    </message>
    <message>
        <source>Listening to {name}: {programs}.</source>
        <translation>正在收听 {name}：{programs}。</translation>
    </message>
    <message>
        <source>Hearing something else than VoiceShift, perhaps your real voice: {programs}.</source>
        <translation>收听的不是 VoiceShift，可能是你的真实声音：{programs}。</translation>
    </message>
    <message>
        <source>Choose “{name}” as the microphone there.</source>
        <translation>请在那里把“{name}”选为麦克风。</translation>
    </message>
    <message>
        <source>Not known before the devices run; VoiceShift converts any rate.</source>
        <translation>设备运行前无法得知；VoiceShift 可转换任何采样率。</translation>
    </message>
    <message>
        <source>All equal: {rates}.</source>
        <translation>全部一致：{rates}。</translation>
    </message>
    <message>
        <source>Not all {rate} Hz: {rates}.</source>
        <translation>并非都是 {rate} Hz：{rates}。</translation>
    </message>
    <message>
        <source>Set {names} to {rate} Hz in the system&apos;s sound settings (of a cable both ends): each conversion costs delay, and a wrong rate sounds choppy in Discord.</source>
        <translation>请在系统声音设置中把 {names} 设为 {rate} Hz（虚拟声卡两端都要）：每次转换都会增加延迟，采样率不对在 Discord 中会断断续续。</translation>
    </message>
    <message>
        <source>1 core.</source>
        <translation>1 核。</translation>
    </message>
    <message>
        <source>{count} cores.</source>
        <translation>{count} 核。</translation>
    </message>
    <message>
        <source>{percent} % of the time is used.</source>
        <translation>使用了 {percent} % 的时间。</translation>
    </message>
    <message>
        <source>The voice cannot keep up.</source>
        <translation>声音跟不上。</translation>
    </message>
    <message>
        <source>Close other programs, choose the latency “Safe”, or limit the game&apos;s frame rate.</source>
        <translation>请关闭其他程序，把延迟设为“安全”，或限制游戏帧率。</translation>
    </message>
    <message>
        <source>Gaps since the start: {count}.</source>
        <translation>开始以来的断音：{count}。</translation>
    </message>
    <message>
        <source>Choose the latency “Safe”, and limit the game&apos;s frame rate so that it leaves room.</source>
        <translation>请把延迟设为“安全”，并限制游戏帧率以留出余量。</translation>
    </message>
    <message>
        <source>Audio may not run before other programs.</source>
        <translation>音频无法优先于其他程序运行。</translation>
    </message>
    <message>
        <source>Audio runs before other programs.</source>
        <translation>音频优先于其他程序运行。</translation>
    </message>
    <message>
        <source>Add &apos;@audio - rtprio 20&apos; to /etc/security/limits.d/audio.conf, join the group audio (&apos;sudo usermod -aG audio $USER&apos;), then log out and in again.</source>
        <translation>请在 /etc/security/limits.d/audio.conf 中加入“@audio - rtprio 20”，加入 audio 组（“sudo usermod -aG audio $USER”），然后重新登录。</translation>
    </message>
    <message>
        <source>Settings, Voice &amp; Video: input device {microphone}.</source>
        <translation>“设置”→“语音和视频”：输入设备选 {microphone}。</translation>
    </message>
    <message>
        <source>Same page: noise suppression None; echo cancellation, automatic gain control and advanced voice activity off. They take a converted voice for noise.</source>
        <translation>同一页面：噪声抑制设为无；关闭回声消除、自动增益和高级语音检测。它们会把转换后的声音当作噪声。</translation>
    </message>
    <message>
        <source>Settings, Audio: sample rate 48 kHz, Mic/Auxiliary {microphone}.</source>
        <translation>“设置”→“音频”：采样率 48 kHz，麦克风/辅助音频选 {microphone}。</translation>
    </message>
    <message>
        <source>Remove the filters Noise Suppression and Noise Gate from that source. Delay the camera by the number on VoiceShift&apos;s meter: filter Render Delay, or Video Delay.</source>
        <translation>请移除该来源的噪声抑制和噪声门滤镜。按 VoiceShift 显示的数值延迟摄像头：滤镜“渲染延迟”或“视频延迟”。</translation>
    </message>
    <message>
        <source>Voice chat: microphone {microphone}; push-to-talk works as always.</source>
        <translation>语音聊天：麦克风选 {microphone}；按键说话照常可用。</translation>
    </message>
    <message>
        <source>the virtual cable</source>
        <translation>虚拟声卡</translation>
    </message>
    <message>
        <source>There is no virtual microphone here.</source>
        <translation>这里没有虚拟麦克风。</translation>
    </message>
    <message>
        <source>The program &apos;pactl&apos; is missing, which arranges PulseAudio&apos;s and PipeWire&apos;s sound.</source>
        <translation>缺少用于设置 PulseAudio 和 PipeWire 的程序“pactl”。</translation>
    </message>
    <message>
        <source>{label} is gone.</source>
        <translation>{label} 已断开。</translation>
    </message>
    <message>
        <source>Plug it in and look for devices again, or choose another.</source>
        <translation>请插好后重新查找设备，或选择其他设备。</translation>
    </message>
    <message>
        <source>{label} is used by another program ({reason}).</source>
        <translation>{label} 正被其他程序使用（{reason}）。</translation>
    </message>
    <message>
        <source>{label} cannot be opened ({reason}).</source>
        <translation>无法打开 {label}（{reason}）。</translation>
    </message>
    <message>
        <source>Close other programs that use it, allow VoiceShift to use it in the system&apos;s privacy settings, or choose another device.</source>
        <translation>请关闭使用它的程序，在系统隐私设置中允许 VoiceShift 使用，或选择其他设备。</translation>
    </message>
    <message>
        <source>{label} does not take this format ({error}).</source>
        <translation>{label} 不支持此格式（{error}）。</translation>
    </message>
    <message>
        <source>Set it to 48000 Hz in the system&apos;s sound settings, or choose another device.</source>
        <translation>请在系统声音设置中设为 48000 Hz，或选择其他设备。</translation>
    </message>
    <message>
        <source>{label} is used by another program for itself alone (exclusive mode).</source>
        <translation>{label} 正被其他程序独占使用。</translation>
    </message>
    <message>
        <source>Close that, forbid exclusive mode in the system&apos;s sound settings, or choose another device.</source>
        <translation>请关闭该程序，在声音设置中禁止独占模式，或选择其他设备。</translation>
    </message>
    <message>
        <source>{label} was unplugged or stopped by the system.</source>
        <translation>{label} 已拔出或被系统停止。</translation>
    </message>
    <message>
        <source>{name} was unplugged.</source>
        <translation>{name} 已拔出。</translation>
    </message>
    <message>
        <source>Waiting for it to come back.</source>
        <translation>正在等待恢复。</translation>
    </message>
    <message>
        <source>Waiting for it; not back yet: {obstacle}</source>
        <translation>正在等待，尚未恢复：{obstacle}</translation>
    </message>
    <message>
        <source>Stop first; devices can only be looked for while none is in use.</source>
        <translation>请先停止；只有没有设备在用时才能查找。</translation>
    </message>
    <message>
        <source>Stop first; devices can only be looked for while stopped.</source>
        <translation>请先停止；只有停止时才能查找设备。</translation>
    </message>
    <message>
        <source>The audio engine keeps stopping.</source>
        <translation>音频引擎反复停止。</translation>
    </message>
    <message>
        <source>Choose other devices and press start.</source>
        <translation>请选择其他设备并点击“开始”。</translation>
    </message>
    <message>
        <source>The audio engine stopped and restarts.</source>
        <translation>音频引擎已停止，正在重启。</translation>
    </message>
    <message>
        <source>The audio engine had stopped and was restarted.</source>
        <translation>音频引擎曾停止，已重启。</translation>
    </message>
    <message>
        <source>The recording goes on in a new take; {path} is kept.</source>
        <translation>录音在新的文件中继续；{path} 已保留。</translation>
    </message>
    <message>
        <source>The recording has ended; {path} is kept.</source>
        <translation>录音已结束；{path} 已保留。</translation>
    </message>
    <message>
        <source>The audio engine stopped.</source>
        <translation>音频引擎已停止。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>The audio engine is not running; press start, or try again in a moment.</source>
        <translation>音频引擎未运行；请点击“开始”，或稍后再试。</translation>
    </message>
    <message>
        <source>Nothing is running; press start, then learn the room&apos;s noise.</source>
        <translation>未运行；请点击“开始”，然后学习房间噪声。</translation>
    </message>
    <message>
        <source>Nothing is running; press start, then record.</source>
        <translation>未运行；请点击“开始”，然后录音。</translation>
    </message>
    <message>
        <source>Nothing is being recorded.</source>
        <translation>没有正在进行的录音。</translation>
    </message>
    <message>
        <source>Press record, then set a marker.</source>
        <translation>请点击“录音”，然后添加标记。</translation>
    </message>
    <message>
        <source>No take can be recorded in {folder} ({reason}).</source>
        <translation>无法在 {folder} 中录音（{reason}）。</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then record again.</source>
        <translation>请腾出空间或选择其他文件夹，然后重新录音。</translation>
    </message>
    <message>
        <source>The recording in {folder} stopped: {reason}.</source>
        <translation>{folder} 中的录音已停止：{reason}。</translation>
    </message>
    <message>
        <source>What was recorded is kept; free some space or choose another folder, then record again.</source>
        <translation>已录内容已保留；请腾出空间或选择其他文件夹，然后重新录音。</translation>
    </message>
    <message>
        <source>The chirps came back after different times, so none of them is believed.</source>
        <translation>提示音返回的时间不一致，因此都不采信。</translation>
    </message>
    <message>
        <source>The chirp was heard more than once, as with an echo, so neither is believed.</source>
        <translation>提示音听到不止一次，像有回声，因此不采信。</translation>
    </message>
    <message>
        <source>The chirp was not heard at the input.</source>
        <translation>输入端没有听到提示音。</translation>
    </message>
    <message>
        <source>Nothing leads from this output back to this input, so the delay is stated, not measured.</source>
        <translation>此输出没有通路回到此输入，因此是标称值而非实测。</translation>
    </message>
    <message>
        <source>To measure it, connect them: turn the loudspeaker up beside the microphone, plug the output into the input, or name the virtual cable&apos;s recording side as the input.</source>
        <translation>要测量请连通它们：在麦克风旁调大扬声器，把输出接到输入，或把虚拟声卡的录音端选为输入。</translation>
    </message>
    <message>
        <source>The latency was not measured: it was stopped, or something else was started.</source>
        <translation>未能测量：已停止，或启动了其他操作。</translation>
    </message>
    <message>
        <source>Measure again.</source>
        <translation>请重新测量。</translation>
    </message>
    <message>
        <source>The work on the take ended unexpectedly.</source>
        <translation>录音处理意外中断。</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>A take needs a name.</source>
        <translation>录音需要名称。</translation>
    </message>
    <message>
        <source>Type one, or press Escape to keep the old one.</source>
        <translation>请输入名称，或按 Esc 保留原名。</translation>
    </message>
    <message>
        <source>There is already a take named “{name}”.</source>
        <translation>已有名为“{name}”的录音。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>The settings could not be read ({reason}); the defaults are used.</source>
        <translation>无法读取设置（{reason}）；使用默认值。</translation>
    </message>
    <message>
        <source>The old file is kept as {backup}.</source>
        <translation>旧文件保留为 {backup}。</translation>
    </message>
    <message>
        <source>{archive} is not a readable .voice file.</source>
        <translation>{archive} 不是可读取的 .voice 文件。</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>请重新获取。</translation>
    </message>
    <message>
        <source>{archive} holds no voice but a core.</source>
        <translation>{archive} 里不是声音，而是核心。</translation>
    </message>
    <message>
        <source>Choose a .voice file.</source>
        <translation>请选择 .voice 文件。</translation>
    </message>
    <message>
        <source>A voice “{name}” is here already, so {archive} was not installed.</source>
        <translation>声音“{name}”已经存在，因此没有安装 {archive}。</translation>
    </message>
    <message>
        <source>Delete that one first, if it is yours.</source>
        <translation>如果是你的声音，请先删除它。</translation>
    </message>
    <message>
        <source>{target} exists already.</source>
        <translation>{target} 已经存在。</translation>
    </message>
    <message>
        <source>Delete it first to install the voice again.</source>
        <translation>要重新安装声音，请先删除它。</translation>
    </message>
    <message>
        <source>{target} cannot be written ({reason}).</source>
        <translation>无法写入 {target}（{reason}）。</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>请腾出空间。</translation>
    </message>
    <message>
        <source>{archive} does not exist.</source>
        <translation>{archive} 不存在。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>{archive} lists files twice or too many.</source>
        <translation>{archive} 列出了重复或过多的文件。</translation>
    </message>
    <message>
        <source>{archive} holds no {manifest}: it is not a voice.</source>
        <translation>{archive} 中没有 {manifest}：它不是声音。</translation>
    </message>
    <message>
        <source>{archive} holds other files than its manifest lists.</source>
        <translation>{archive} 中的文件与其清单不符。</translation>
    </message>
    <message>
        <source>{archive} holds {name}, which no voice may hold.</source>
        <translation>{archive} 含有 {name}，声音不允许包含它。</translation>
    </message>
    <message>
        <source>Do not trust it.</source>
        <translation>请不要信任它。</translation>
    </message>
    <message>
        <source>Install it again from where it came from.</source>
        <translation>请从原来的来源重新安装。</translation>
    </message>
    <message>
        <source>{path} is too large to be a manifest.</source>
        <translation>{path} 太大，不可能是清单。</translation>
    </message>
    <message>
        <source>{path} is not the manifest of a voice.</source>
        <translation>{path} 不是声音的清单。</translation>
    </message>
    <message>
        <source>{path} has format version {version}; this VoiceShift reads {ours}.</source>
        <translation>{path} 的格式版本为 {version}；此 VoiceShift 支持 {ours}。</translation>
    </message>
    <message>
        <source>Update VoiceShift, or get the voice in the older format.</source>
        <translation>请更新 VoiceShift，或获取旧格式的声音。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>无法读取 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>{path} is not valid JSON.</source>
        <translation>{path} 不是有效的 JSON。</translation>
    </message>
    <message>
        <source>{path} differs from its manifest: it is damaged or was changed.</source>
        <translation>{path} 与清单不符：已损坏或被修改。</translation>
    </message>
    <message>
        <source>Install the voice again.</source>
        <translation>请重新安装该声音。</translation>
    </message>
    <message>
        <source>Install VoiceShift&apos;s voices again.</source>
        <translation>请重新安装 VoiceShift 的声音。</translation>
    </message>
    <message>
        <source>Update VoiceShift.</source>
        <translation>请更新 VoiceShift。</translation>
    </message>
    <message>
        <source>Update VoiceShift, or install the voice again.</source>
        <translation>请更新 VoiceShift，或重新安装该声音。</translation>
    </message>
    <message>
        <source>{path} is not a safetensors file.</source>
        <translation>{path} 不是 safetensors 文件。</translation>
    </message>
    <message>
        <source>{path} holds numbers that are not finite.</source>
        <translation>{path} 含有非有限的数。</translation>
    </message>
    <message>
        <source>{path} does not fit its core.</source>
        <translation>{path} 与其核心不匹配。</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot run this core.</source>
        <translation>ONNX Runtime 无法运行此核心。</translation>
    </message>
    <message>
        <source>No core is installed.</source>
        <translation>没有安装核心。</translation>
    </message>
    <message>
        <source>Installed: {names}.</source>
        <translation>已安装：{names}。</translation>
    </message>
    <message>
        <source>{name} was made for another core than the installed one.</source>
        <translation>{name} 是为另一个核心制作的。</translation>
    </message>
    <message>
        <source>Update VoiceShift, or install the voice in the version made for this one.</source>
        <translation>请更新 VoiceShift，或安装适用于此版本的声音。</translation>
    </message>
    <message>
        <source>The voice in {folder} is of a kind that this VoiceShift does not know.</source>
        <translation>{folder} 中的声音属于此 VoiceShift 不认识的种类。</translation>
    </message>
    <message>
        <source>“{name}” is made of “{part}”, which is not installed.</source>
        <translation>“{name}”由“{part}”组成，而它没有安装。</translation>
    </message>
    <message>
        <source>Install that voice, or delete the preset.</source>
        <translation>请安装该声音，或删除此预设。</translation>
    </message>
    <message>
        <source>The cloned voice in {folder} comes without its speaker&apos;s consent.</source>
        <translation>{folder} 中的克隆声音没有说话者的同意。</translation>
    </message>
    <message>
        <source>Do not use it; ask whoever gave it to you.</source>
        <translation>请不要使用；请询问给你的人。</translation>
    </message>
    <message>
        <source>“{name}” cannot be blended: its voices were made for different networks.</source>
        <translation>“{name}”无法混合：其声音是为不同网络制作的。</translation>
    </message>
    <message>
        <source>Choose voices of one version of VoiceShift.</source>
        <translation>请选择同一 VoiceShift 版本的声音。</translation>
    </message>
    <message>
        <source>“{name}” is not among what was deleted.</source>
        <translation>已删除的内容中没有“{name}”。</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>请重新导入。</translation>
    </message>
    <message>
        <source>“{name}” came with VoiceShift and cannot be deleted.</source>
        <translation>“{name}”随 VoiceShift 提供，无法删除。</translation>
    </message>
    <message>
        <source>{path} cannot be deleted ({reason}).</source>
        <translation>无法删除 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>请检查其权限。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>“{name}” cannot be brought back ({reason}).</source>
        <translation>无法恢复“{name}”（{reason}）。</translation>
    </message>
    <message>
        <source>It is kept in {folder}.</source>
        <translation>它保存在 {folder} 中。</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved in {folder} ({reason}).</source>
        <translation>无法将“{name}”保存到 {folder}（{reason}）。</translation>
    </message>
    <message>
        <source>Check that the disk has room and that the folder can be written.</source>
        <translation>请确认磁盘有空间且文件夹可写。</translation>
    </message>
    <message>
        <source>{where} needs a name of 1 to {count} characters.</source>
        <translation>{where} 需要 1 到 {count} 个字符的名称。</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>{where} may have {count} tags of up to {length} characters.</source>
        <translation>{where} 最多可有 {count} 个标签，每个不超过 {length} 个字符。</translation>
    </message>
    <message>
        <source>Use fewer or shorter ones.</source>
        <translation>请减少或缩短。</translation>
    </message>
    <message>
        <source>{where} was written by a later VoiceShift.</source>
        <translation>{where} 由更新版本的 VoiceShift 写入。</translation>
    </message>
    <message>
        <source>Update this one.</source>
        <translation>请更新当前版本。</translation>
    </message>
    <message>
        <source>Choose one of {names}.</source>
        <translation>请从 {names} 中选择。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; could mean {names}.</source>
        <translation>“{name}”可能指 {names}。</translation>
    </message>
    <message>
        <source>Connect one, or choose one of {names}.</source>
        <translation>请连接一个，或从 {names} 中选择。</translation>
    </message>
    <message>
        <source>The virtual microphone is an output here.</source>
        <translation>虚拟麦克风在这里是输出。</translation>
    </message>
    <message>
        <source>Choose a real one.</source>
        <translation>请选择真实的麦克风。</translation>
    </message>
    <message>
        <source>No way leads from here to the sound server.</source>
        <translation>无法连接到声音服务器。</translation>
    </message>
    <message>
        <source>Install its ALSA device (Debian, Ubuntu: libasound2-plugins, or pipewire-alsa with PipeWire) and look for devices again.</source>
        <translation>请安装其 ALSA 设备（Debian、Ubuntu：libasound2-plugins，PipeWire 则为 pipewire-alsa），然后重新查找设备。</translation>
    </message>
    <message>
        <source>{label} takes none of the formats that VoiceShift can give ({reason}).</source>
        <translation>{label} 不接受 VoiceShift 能提供的任何格式（{reason}）。</translation>
    </message>
    <message>
        <source>The sound server refused ({reason}).</source>
        <translation>声音服务器拒绝了（{reason}）。</translation>
    </message>
    <message>
        <source>See whether PipeWire or PulseAudio runs, then try again.</source>
        <translation>请查看 PipeWire 或 PulseAudio 是否在运行，然后重试。</translation>
    </message>
    <message>
        <source>The sound server did not answer ({reason}).</source>
        <translation>声音服务器没有响应（{reason}）。</translation>
    </message>
    <message>
        <source>Log out and in again, or see whether PipeWire or PulseAudio runs.</source>
        <translation>请注销后重新登录，或查看 PipeWire 或 PulseAudio 是否在运行。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>Check the path and try again.</source>
        <translation>请检查路径后重试。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>无法打开 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Check that it is a file that you may read.</source>
        <translation>请确认它是你可以读取的文件。</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes).</source>
        <translation>{path} 是空的（0 字节）。</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation>请重新复制或导出。</translation>
    </message>
    <message>
        <source>{path} holds no sound at all.</source>
        <translation>{path} 中没有任何声音。</translation>
    </message>
    <message>
        <source>{path} is damaged from its start.</source>
        <translation>{path} 从开头起就已损坏。</translation>
    </message>
    <message>
        <source>{path} is not audio that VoiceShift can read.</source>
        <translation>{path} 不是 VoiceShift 能读取的音频。</translation>
    </message>
    <message>
        <source>Give it a WAV, FLAC, OGG or MP3 file, or export it again if it should be one.</source>
        <translation>请使用 WAV、FLAC、OGG 或 MP3 文件；如果本应是这种文件，请重新导出。</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name.</source>
        <translation>{path} 已存在；请换一个名称。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then try again.</source>
        <translation>请腾出空间或选择其他文件夹后重试。</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then export again.</source>
        <translation>请腾出空间或选择其他文件夹，然后重新导出。</translation>
    </message>
    <message>
        <source>{name} holds nothing but silence.</source>
        <translation>{name} 中只有静音。</translation>
    </message>
    <message>
        <source>Export it without trimming, or choose another take.</source>
        <translation>请不裁剪地导出，或选择其他录音。</translation>
    </message>
    <message>
        <source>The export failed ({reason}).</source>
        <translation>导出失败（{reason}）。</translation>
    </message>
    <message>
        <source>Check that the disk has room and that the folder can be written, or choose another format.</source>
        <translation>请确认磁盘有空间且文件夹可写，或选择其他格式。</translation>
    </message>
    <message>
        <source>A name cannot contain &lt; &gt; : &quot; / \ | ? or *. Leave them out.</source>
        <translation>名称不能包含 &lt; &gt; : &quot; / \ | ? *。请去掉它们。</translation>
    </message>
    <message>
        <source>“{name}” cannot be a file&apos;s name.</source>
        <translation>“{name}”不能作为文件名。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请换一个。</translation>
    </message>
    <message>
        <source>A name cannot end in “(dry)”: that marks your own voice.</source>
        <translation>名称不能以“(dry)”结尾：它表示你自己的声音。</translation>
    </message>
    <message>
        <source>The takes in {folder} cannot be listed: {reason}.</source>
        <translation>无法列出 {folder} 中的录音：{reason}。</translation>
    </message>
    <message>
        <source>Choose another folder in the settings.</source>
        <translation>请在设置中选择其他文件夹。</translation>
    </message>
    <message>
        <source>“{name}” cannot be renamed: {reason}.</source>
        <translation>无法重命名“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>Close the programs that use it, then try again.</source>
        <translation>请关闭正在使用它的程序后重试。</translation>
    </message>
    <message>
        <source>“{name}” is still being recorded.</source>
        <translation>“{name}”仍在录制。</translation>
    </message>
    <message>
        <source>“{name}” has too many markers.</source>
        <translation>“{name}”的标记太多。</translation>
    </message>
    <message>
        <source>Delete some of them.</source>
        <translation>请删除一些。</translation>
    </message>
    <message>
        <source>The markers of “{name}” cannot be written ({reason}).</source>
        <translation>无法写入“{name}”的标记（{reason}）。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The marker cannot be written beside the take ({reason}).</source>
        <translation>无法在录音旁写入标记（{reason}）。</translation>
    </message>
    <message>
        <source>Free some space; the recording goes on.</source>
        <translation>请腾出空间；录音仍在继续。</translation>
    </message>
    <message>
        <source>“{name}” has no dry recording, so there is nothing to convert.</source>
        <translation>“{name}”没有原声录音，因此无可转换。</translation>
    </message>
    <message>
        <source>Choose a take with one.</source>
        <translation>请选择有原声的录音。</translation>
    </message>
    <message>
        <source>The new take cannot be written in {folder} ({reason}).</source>
        <translation>无法在 {folder} 中写入新录音（{reason}）。</translation>
    </message>
    <message>
        <source>The voice failed on this file ({reason}).</source>
        <translation>该声音处理此文件失败（{reason}）。</translation>
    </message>
    <message>
        <source>Try another voice.</source>
        <translation>请试试其他声音。</translation>
    </message>
    <message>
        <source>{label} leads into the virtual microphone, where others would hear the take.</source>
        <translation>{label} 通向虚拟麦克风，别人会听到这段录音。</translation>
    </message>
    <message>
        <source>Choose headphones above, then play it again.</source>
        <translation>请在上方选择耳机，然后再次播放。</translation>
    </message>
    <message>
        <source>Playing ended unexpectedly.</source>
        <translation>播放意外结束。</translation>
    </message>
    <message>
        <source>Press Play again.</source>
        <translation>请再次点击“播放”。</translation>
    </message>
    <message>
        <source>A take is already being recorded; stop it first.</source>
        <translation>已有录音正在进行；请先停止。</translation>
    </message>
    <message>
        <source>The audio engine did not answer within {seconds} s.</source>
        <translation>音频引擎在 {seconds} 秒内没有响应。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, restart VoiceShift.</source>
        <translation>请重试；如果仍然如此，请重新启动 VoiceShift。</translation>
    </message>
    <message>
        <source>The latency was not measured: the devices hardly run.</source>
        <translation>未测量延迟：设备几乎没有运行。</translation>
    </message>
    <message>
        <source>Choose others, or close what keeps the computer busy.</source>
        <translation>请选择其他设备，或关闭占用电脑的程序。</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {folder} ({reason}).</source>
        <translation>无法将设置保存到 {folder}（{reason}）。</translation>
    </message>
    <message>
        <source>{keys} already means &apos;{action}&apos;.</source>
        <translation>{keys} 已用于“{action}”。</translation>
    </message>
    <message>
        <source>Choose other keys, or clear that shortcut first.</source>
        <translation>请选择其他按键，或先清除那个快捷键。</translation>
    </message>
    <message>
        <source>Keys that work everywhere need X11 or Wayland, and neither is here.</source>
        <translation>全局按键需要 X11 或 Wayland，这里两者都没有。</translation>
    </message>
    <message>
        <source>The desktop did not allow keys that work everywhere.</source>
        <translation>桌面环境不允许全局按键。</translation>
    </message>
    <message>
        <source>MIDI needs two more packages: pip install mido python-rtmidi</source>
        <translation>MIDI 还需要两个软件包：pip install mido python-rtmidi</translation>
    </message>
    <message>
        <source>OBS refused: {reason}</source>
        <translation>OBS 拒绝了：{reason}</translation>
    </message>
    <message>
        <source>OBS wants its WebSocket password.</source>
        <translation>OBS 需要其 WebSocket 密码。</translation>
    </message>
    <message>
        <source>That is not OBS&apos;s WebSocket password.</source>
        <translation>这不是 OBS 的 WebSocket 密码。</translation>
    </message>
    <message>
        <source>OBS does not answer.</source>
        <translation>OBS 没有响应。</translation>
    </message>
    <message>
        <source>Start it, and switch on Tools → WebSocket Server Settings → Enable WebSocket server.</source>
        <translation>请启动它，并打开 工具 → WebSocket 服务器设置 → 开启 WebSocket 服务器。</translation>
    </message>
    <message>
        <source>Or set the delay yourself: right-click the camera, Filters, Video Delay.</source>
        <translation>或自行设置延迟：右键点击摄像头，滤镜，视频延迟。</translation>
    </message>
    <message>
        <source>OBS ended the conversation.</source>
        <translation>OBS 结束了连接。</translation>
    </message>
    <message>
        <source>Is it closing?</source>
        <translation>它正在关闭吗？</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>{path} cannot be used ({reason}).</source>
        <translation>无法使用 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>Make the folder writable for you, or delete the file.</source>
        <translation>请让你可以写入该文件夹，或删除该文件。</translation>
    </message>
    <message>
        <source>There is no audio file in {path}.</source>
        <translation>{path} 中没有音频文件。</translation>
    </message>
    <message>
        <source>Name a folder that holds some.</source>
        <translation>请选择含有音频的文件夹。</translation>
    </message>
    <message>
        <source>Choose another name, or delete that voice.</source>
        <translation>请换一个名称，或删除那个声音。</translation>
    </message>
    <message>
        <source>The voice cannot be written to {folder} ({reason}).</source>
        <translation>无法将声音写入 {folder}（{reason}）。</translation>
    </message>
    <message>
        <source>The tuning cannot be kept in {folder} ({reason}).</source>
        <translation>无法将调整结果保存到 {folder}（{reason}）。</translation>
    </message>
    <message>
        <source>Only {used} s of the recordings can be used; a voice needs at least {needed} s of clear speech.</source>
        <translation>录音中只有 {used} 秒可用；一个声音至少需要 {needed} 秒清晰的语音。</translation>
    </message>
    <message>
        <source>Add more recordings of the same person.</source>
        <translation>请添加同一人的更多录音。</translation>
    </message>
    <message>
        <source>1 file is unreadable.</source>
        <translation>1 个文件无法读取。</translation>
    </message>
    <message>
        <source>{count} files are unreadable.</source>
        <translation>{count} 个文件无法读取。</translation>
    </message>
    <message>
        <source>{seconds} s were left out: {reason}.</source>
        <translation>{seconds} 秒被舍弃：{reason}。</translation>
    </message>
    <message>
        <source>There is no {kind} called &apos;{name}&apos;.</source>
        <translation>没有名为“{name}”的{kind}。</translation>
    </message>
    <message>
        <source>Write more of the {kind}&apos;s name.</source>
        <translation>请写出{kind}名称的更多部分。</translation>
    </message>
    <message>
        <source>This system has no default {kind}.</source>
        <translation>此系统没有默认{kind}。</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>There is no voice {name}.</source>
        <translation>没有声音 {name}。</translation>
    </message>
    <message>
        <source>Stop the recording, then {action} it.</source>
        <translation>请先停止录音，再{action}。</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>更改标记</translation>
    </message>
    <message>
        <source>Record nearer to the microphone, or raise its level.</source>
        <translation>请靠近麦克风录音，或提高其音量。</translation>
    </message>
    <message>
        <source>Lower the microphone&apos;s level until nothing is cut off, and record again.</source>
        <translation>请降低麦克风音量直到不再削波，然后重新录音。</translation>
    </message>
    <message>
        <source>Record in a quiet room without music, or try --denoise.</source>
        <translation>请在安静、没有音乐的房间录音，或尝试 --denoise。</translation>
    </message>
    <message>
        <source>Telephone and 8 kHz recordings lack half of a voice; use a microphone.</source>
        <translation>电话和 8 kHz 录音缺少一半的声音；请使用麦克风。</translation>
    </message>
    <message>
        <source>Give recordings in which nobody else talks meanwhile, without an echo.</source>
        <translation>请提供没有回声、也没有其他人同时说话的录音。</translation>
    </message>
    <message>
        <source>Give recordings of one person alone.</source>
        <translation>请提供单独一人的录音。</translation>
    </message>
    <message>
        <source>Speak in whole sentences.</source>
        <translation>请说完整的句子。</translation>
    </message>
    <message>
        <source>Export the files again as WAV or FLAC.</source>
        <translation>请将文件重新导出为 WAV 或 FLAC。</translation>
    </message>
    <message>
        <source>Sound devices cannot be used: {reason}.</source>
        <translation>无法使用声音设备：{reason}。</translation>
    </message>
    <message>
        <source>Run &apos;python3 start.py&apos; once more, or install the system&apos;s package of PortAudio (Debian: libportaudio2).</source>
        <translation>请再运行一次“python3 start.py”，或安装系统的 PortAudio 软件包（Debian：libportaudio2）。</translation>
    </message>
    <message>
        <source>Sound devices cannot be listed: {reason}.</source>
        <translation>无法列出声音设备：{reason}。</translation>
    </message>
    <message>
        <source>Start VoiceShift again.</source>
        <translation>请重新启动 VoiceShift。</translation>
    </message>
    <message>
        <source>{label} lost its device: &apos;{home}&apos; was unplugged or is no longer the system&apos;s default, and the sound server now plays elsewhere (&apos;{name}&apos;).</source>
        <translation>{label} 失去了设备：“{home}”已被拔出或不再是系统默认设备，声音服务器现在改从“{name}”播放。</translation>
    </message>
    <message>
        <source>{label} lost its device: &apos;{home}&apos; was unplugged or is no longer the system&apos;s default, and the sound server now listens elsewhere (&apos;{name}&apos;).</source>
        <translation>{label} 失去了设备：“{home}”已被拔出或不再是系统默认设备，声音服务器现在改从“{name}”收音。</translation>
    </message>
    <message>
        <source>Plug it in again.</source>
        <translation>请重新插上。</translation>
    </message>
    <message>
        <source>This system&apos;s sound cannot be arranged by VoiceShift.</source>
        <translation>在此系统上，VoiceShift 无法自行安排声音的走向。</translation>
    </message>
    <message>
        <source>Install it (Debian, Ubuntu: pulseaudio-utils; Fedora: pulseaudio-utils; Arch: libpulse) and start VoiceShift again.</source>
        <translation>请安装它（Debian、Ubuntu：pulseaudio-utils；Fedora：pulseaudio-utils；Arch：libpulse），然后重新启动 VoiceShift。</translation>
    </message>
    <message>
        <source>The sound server does not answer: {reason}</source>
        <translation>声音服务器没有响应：{reason}</translation>
    </message>
    <message>
        <source>an unknown source</source>
        <translation>未知来源</translation>
    </message>
    <message>
        <source>{path} has {rate} Hz; VoiceShift takes {low} to {high} Hz.</source>
        <translation>{path} 的采样率是 {rate} Hz；VoiceShift 支持 {low} 到 {high} Hz。</translation>
    </message>
    <message>
        <source>Export it again, at 48000 Hz for instance.</source>
        <translation>请重新导出，例如用 48000 Hz。</translation>
    </message>
    <message>
        <source>{path} is damaged after {seconds} s; what follows is left out.</source>
        <translation>{path} 在 {seconds} 秒之后已损坏；后面的内容被舍弃。</translation>
    </message>
    <message>
        <source>{path} breaks off after {seconds} s.</source>
        <translation>{path} 在 {seconds} 秒处中断。</translation>
    </message>
    <message>
        <source>If that is not all of it, copy or export it again.</source>
        <translation>如果不完整，请重新复制或导出。</translation>
    </message>
    <message>
        <source>{path} can only be read from its start ({reason}).</source>
        <translation>{path} 只能从头读取（{reason}）。</translation>
    </message>
    <message>
        <source>Export it as WAV.</source>
        <translation>请导出为 WAV。</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name or ask to overwrite.</source>
        <translation>{path} 已存在；请换个名称或选择覆盖。</translation>
    </message>
    <message>
        <source>It is {lufs} LUFS instead of {wanted}: louder, the voice would be flattened.</source>
        <translation>响度为 {lufs} LUFS，而不是 {wanted}：再大声音就会被压扁。</translation>
    </message>
    <message>
        <source>You cannot hear yourself: {label} is gone.</source>
        <translation>你听不到自己的声音：{label} 不见了。</translation>
    </message>
    <message>
        <source>Plug it in, then press stop and start; your audience hears you all the same.</source>
        <translation>请插好后依次点击“停止”和“开始”；观众仍能听到你。</translation>
    </message>
    <message>
        <source>The audio engine stopped and could not go on: {reason}</source>
        <translation>音频引擎已停止，无法继续：{reason}</translation>
    </message>
    <message>
        <source>The audio engine failed ({reason}).</source>
        <translation>音频引擎出错（{reason}）。</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>请重新开始。</translation>
    </message>
    <message>
        <source>The engine failed ({reason}).</source>
        <translation>引擎出错（{reason}）。</translation>
    </message>
    <message>
        <source>Press start again.</source>
        <translation>请再次点击“开始”。</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>电脑内存不足。</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>请关闭其他程序。</translation>
    </message>
    <message>
        <source>The voice failed and was silenced ({reason}).</source>
        <translation>声音出错，已静音（{reason}）。</translation>
    </message>
    <message>
        <source>Choose another voice, or press start again.</source>
        <translation>请选择其他声音，或再次点击“开始”。</translation>
    </message>
    <message>
        <source>the converter gave unusable numbers</source>
        <translation>转换器给出了无法使用的数值</translation>
    </message>
    <message>
        <source>The room&apos;s noise was not learnt: {reason}.</source>
        <translation>未能学习房间噪声：{reason}。</translation>
    </message>
    <message>
        <source>The latency was not measured: {reason}</source>
        <translation>未测出延迟：{reason}</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>The file is {path}.</source>
        <translation>文件是 {path}。</translation>
    </message>
    <message>
        <source>Corrected settings that were out of range: {titles}.</source>
        <translation>已更正超出范围的设置：{titles}。</translation>
    </message>
    <message>
        <source>{title}: {value} is not allowed.</source>
        <translation>{title}：不允许 {value}。</translation>
    </message>
    <message>
        <source>Keys that work everywhere have ended: the X server says {reason}.</source>
        <translation>全局按键已失效：X 服务器返回 {reason}。</translation>
    </message>
    <message>
        <source>Keys that work everywhere need the X server&apos;s RECORD extension.</source>
        <translation>全局按键需要 X 服务器的 RECORD 扩展。</translation>
    </message>
    <message>
        <source>macOS does not let VoiceShift hear keys everywhere yet.</source>
        <translation>macOS 尚未允许 VoiceShift 使用全局按键。</translation>
    </message>
    <message>
        <source>Allow it under System Settings, Privacy &amp; Security, Input Monitoring, then restart VoiceShift.</source>
        <translation>请在“系统设置”→“隐私与安全性”→“输入监控”中允许，然后重新启动 VoiceShift。</translation>
    </message>
    <message>
        <source>This Wayland desktop does not offer keys that work everywhere (its portal GlobalShortcuts is missing; GNOME 48, KDE Plasma 5.27 and Hyprland have it).</source>
        <translation>此 Wayland 桌面不提供全局按键（缺少 GlobalShortcuts 门户；GNOME 48、KDE Plasma 5.27 和 Hyprland 都有）。</translation>
    </message>
    <message>
        <source>Use &apos;voiceshift ctl&apos; in the desktop&apos;s own shortcuts instead.</source>
        <translation>请改为在桌面自带的快捷键中使用“voiceshift ctl”。</translation>
    </message>
    <message>
        <source>The desktop has ended the keys that work everywhere.</source>
        <translation>桌面已停用全局按键。</translation>
    </message>
    <message>
        <source>The MIDI controller “{port}” is not plugged in, or is in use.</source>
        <translation>MIDI 控制器“{port}”未连接，或正被占用。</translation>
    </message>
    <message>
        <source>The control API cannot use port {port} ({reason}).</source>
        <translation>控制 API 无法使用端口 {port}（{reason}）。</translation>
    </message>
    <message>
        <source>Is VoiceShift open twice?</source>
        <translation>VoiceShift 是否打开了两次？</translation>
    </message>
    <message>
        <source>Otherwise choose another port in the settings.</source>
        <translation>否则请在设置中选择其他端口。</translation>
    </message>
    <message>
        <source>The preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>The voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>none; install VoiceShift&apos;s voices again</source>
        <translation>无；请重新安装 VoiceShift 的声音</translation>
    </message>
    <message>
        <source>The preset “{name}” is left out: a voice has the same id.</source>
        <translation>已跳过预设“{name}”：有声音使用相同的 ID。</translation>
    </message>
    <message>
        <source>The voice in {folder} is left out: {other} has the same id.</source>
        <translation>已跳过 {folder} 中的声音：{other} 的 ID 相同。</translation>
    </message>
    <message>
        <source>The voice in {folder} is left out: {reason}</source>
        <translation>已跳过 {folder} 中的声音：{reason}</translation>
    </message>
    <message>
        <source>The voices in {folder} are left out: {reason}.</source>
        <translation>已跳过 {folder} 中的声音：{reason}。</translation>
    </message>
    <message>
        <source>The presets in {folder} are left out: {reason}.</source>
        <translation>已跳过 {folder} 中的预设：{reason}。</translation>
    </message>
    <message>
        <source>A preset is left out: {reason}</source>
        <translation>已跳过一个预设：{reason}</translation>
    </message>
    <message>
        <source>It is kept as {path}.</source>
        <translation>文件保留为 {path}。</translation>
    </message>
    <message>
        <source>Delete or repair that file.</source>
        <translation>请删除或修复该文件。</translation>
    </message>
    <message>
        <source>{path} has a name that no preset has.</source>
        <translation>{path} 的名称不是预设的名称。</translation>
    </message>
    <message>
        <source>{id} cannot be a preset&apos;s id.</source>
        <translation>{id} 不能作为预设的 ID。</translation>
    </message>
    <message>
        <source>{id} cannot be a voice&apos;s id.</source>
        <translation>{id} 不能作为声音的 ID。</translation>
    </message>
    <message>
        <source>The voice in {folder} has no mean F0 between {low} and {high} Hz.</source>
        <translation>{folder} 中的声音没有 {low} 到 {high} Hz 之间的平均音高。</translation>
    </message>
    <message>
        <source>The voice in {folder} has no {name}.</source>
        <translation>{folder} 中的声音缺少 {name}。</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>请重新安装。</translation>
    </message>
    <message>
        <source>{path} holds no embedding for its core.</source>
        <translation>{path} 中没有适用于其核心的声音数据。</translation>
    </message>
    <message>
        <source>{path} does not hold the networks that its manifest describes.</source>
        <translation>{path} 中不是其清单所描述的网络。</translation>
    </message>
    <message>
        <source>{path} does not hold the low-delay encoder of its core.</source>
        <translation>{path} 中没有其核心的低延迟编码器。</translation>
    </message>
    <message>
        <source>The core&apos;s manifest describes networks that this VoiceShift does not know.</source>
        <translation>核心的清单描述了此版 VoiceShift 不认识的网络。</translation>
    </message>
    <message>
        <source>Update VoiceShift, or install its voices again.</source>
        <translation>请更新 VoiceShift，或重新安装其声音。</translation>
    </message>
    <message>
        <source>{path} must list 1 to {count} files.</source>
        <translation>{path} 必须列出 1 到 {count} 个文件。</translation>
    </message>
    <message>
        <source>{path} names {name}, which no voice may hold.</source>
        <translation>{path} 列有 {name}，声音不允许包含它。</translation>
    </message>
    <message>
        <source>{path} gives no size and SHA-256 for {name}.</source>
        <translation>{path} 没有给出 {name} 的大小和 SHA-256。</translation>
    </message>
    <message>
        <source>{path} gives {name} {size} bytes; {limit} is the limit.</source>
        <translation>{path} 中 {name} 为 {size} 字节；上限是 {limit}。</translation>
    </message>
    <message>
        <source>The manifest in {folder} lists no {name}.</source>
        <translation>{folder} 中的清单没有列出 {name}。</translation>
    </message>
    <message>
        <source>The manifest&apos;s {key} must be a text of 1 to {count} characters.</source>
        <translation>清单中的 {key} 必须是 1 到 {count} 个字符的文本。</translation>
    </message>
    <message>
        <source>{where} declares a character that is not known here.</source>
        <translation>{where} 含有此处不认识的角色设定。</translation>
    </message>
    <message>
        <source>{where} must list at most {count} effects.</source>
        <translation>{where} 最多可有 {count} 个效果。</translation>
    </message>
    <message>
        <source>{where} wants an effect that is not known here.</source>
        <translation>{where} 需要此处不认识的效果。</translation>
    </message>
    <message>
        <source>{where} must give {names}, and nothing else.</source>
        <translation>{where} 必须且只能给出 {names}。</translation>
    </message>
    <message>
        <source>{where}: {name} ({meaning}) must be from {low} to {high}.</source>
        <translation>{where}：{name}（{meaning}）必须在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>{path} is not a {suffix} file.</source>
        <translation>{path} 不是 {suffix} 文件。</translation>
    </message>
    <message>
        <source>Choose a name that ends so.</source>
        <translation>请使用带该扩展名的名称。</translation>
    </message>
    <message>
        <source>{where}: “{part}” is no installed voice.</source>
        <translation>{where}：没有安装“{part}”这个声音。</translation>
    </message>
    <message>
        <source>{target} exists.</source>
        <translation>{target} 已存在。</translation>
    </message>
    <message>
        <source>Delete it first to bring back another.</source>
        <translation>请先删除它，再恢复另一个。</translation>
    </message>
    <message>
        <source>{where} has tags that are no texts.</source>
        <translation>{where} 的标签不是文本。</translation>
    </message>
    <message>
        <source>Write words with commas between.</source>
        <translation>请输入用逗号分隔的词。</translation>
    </message>
    <message>
        <source>{where} must be made of 1 to {count} voices.</source>
        <translation>{where} 必须由 1 到 {count} 个声音组成。</translation>
    </message>
    <message>
        <source>{where} is made of something that is no voice.</source>
        <translation>{where} 含有不是声音的内容。</translation>
    </message>
    <message>
        <source>Choose again.</source>
        <translation>请重新选择。</translation>
    </message>
    <message>
        <source>{where} gives {voice} no share above 0.</source>
        <translation>{where} 中 {voice} 的比例不大于 0。</translation>
    </message>
    <message>
        <source>Give it more, or none.</source>
        <translation>请增加比例，或去掉它。</translation>
    </message>
    <message>
        <source>{where} sets something that is not known here.</source>
        <translation>{where} 含有此处不认识的设置。</translation>
    </message>
    <message>
        <source>{where} cannot be used.</source>
        <translation>{where} 无法使用。</translation>
    </message>
    <message>
        <source>{where} is too large to be a preset.</source>
        <translation>{where} 太大，不可能是预设。</translation>
    </message>
    <message>
        <source>{where} is no preset.</source>
        <translation>{where} 不是预设。</translation>
    </message>
    <message>
        <source>{where} has no version.</source>
        <translation>{where} 没有版本号。</translation>
    </message>
    <message>
        <source>There was enough speech before it.</source>
        <translation>前面的语音已经足够。</translation>
    </message>
    <message>
        <source>Name the recordings of the voice: audio files, or a folder of them.</source>
        <translation>请选择该声音的录音：音频文件或文件夹。</translation>
    </message>
    <message>
        <source>The installed voices lack a usable {file}, which cloning needs.</source>
        <translation>已安装的声音缺少克隆所需的 {file}。</translation>
    </message>
    <message>
        <source>Cloning needs {file}, which is missing or damaged.</source>
        <translation>克隆需要 {file}，但它缺失或已损坏。</translation>
    </message>
    <message>
        <source>Install VoiceShift again.</source>
        <translation>请重新安装 VoiceShift。</translation>
    </message>
    <message>
        <source>A voice is cloned only with its speaker&apos;s consent.</source>
        <translation>只有得到说话者同意才能克隆声音。</translation>
    </message>
    <message>
        <source>Say in a sentence who speaks and what they agreed to: --consent &quot;I am the speaker and agree to ...&quot;.</source>
        <translation>请用一句话说明是谁在说话、同意了什么，例如：“我是说话者本人，同意在我的直播中使用这个声音”。</translation>
    </message>
    <message>
        <source>The consent has {count} characters; {limit} is the limit.</source>
        <translation>同意说明有 {count} 个字符；上限是 {limit}。</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>“{name}” is of an older core.</source>
        <translation>“{name}”属于旧核心。</translation>
    </message>
    <message>
        <source>Clone it anew.</source>
        <translation>请重新克隆。</translation>
    </message>
    <message>
        <source>“{name}” is made of several voices.</source>
        <translation>“{name}”由多个声音组成。</translation>
    </message>
    <message>
        <source>Clone them anew.</source>
        <translation>请重新克隆它们。</translation>
    </message>
    <message>
        <source>Nothing was found that is better than “{name}” by what you asked for, so that stays.</source>
        <translation>就你的要求而言，没有找到比“{name}”更好的，因此保持不变。</translation>
    </message>
    <message>
        <source>Add more and clearer recordings, and clone it anew.</source>
        <translation>请添加更多、更清晰的录音，然后重新克隆。</translation>
    </message>
    <message>
        <source>These are not the recordings that “{name}” was made of, and its consent is for those alone.</source>
        <translation>这些不是制作“{name}”所用的录音，而同意只针对那些录音。</translation>
    </message>
    <message>
        <source>Name the same files, or clone a new voice.</source>
        <translation>请选择相同的文件，或克隆一个新声音。</translation>
    </message>
    <message>
        <source>“{name}” waits to be chosen or not.</source>
        <translation>“{name}”正等待你作出选择。</translation>
    </message>
    <message>
        <source>Listen to both, then say voiceshift clone &quot;{name}&quot; --keep later, or --keep earlier.</source>
        <translation>请先听两者，再选择保留哪个（终端：voiceshift clone &quot;{name}&quot; --keep later 或 --keep earlier）。</translation>
    </message>
    <message>
        <source>There is nothing to choose: “{name}” was not made again.</source>
        <translation>没有可选择的：“{name}”没有重新制作过。</translation>
    </message>
    <message>
        <source>Say what is wrong with it first: voiceshift clone &quot;{name}&quot; --again unlike, unclear or buzzy.</source>
        <translation>请先说明哪里不对（终端：voiceshift clone &quot;{name}&quot; --again unlike、unclear 或 buzzy）。</translation>
    </message>
    <message>
        <source>The choice cannot be written to {folder} ({reason}).</source>
        <translation>无法将选择写入 {folder}（{reason}）。</translation>
    </message>
    <message>
        <source>Both voices are kept.</source>
        <translation>两个声音都保留。</translation>
    </message>
    <message>
        <source>Free some space, then choose again.</source>
        <translation>请腾出空间后重新选择。</translation>
    </message>
    <message>
        <source>The recordings of “{name}” are not where they were; VoiceShift keeps no copy of them.</source>
        <translation>“{name}”的录音已不在原处；VoiceShift 不保留副本。</translation>
    </message>
    <message>
        <source>Name them: voiceshift clone &quot;{name}&quot; FILES… --again unlike.</source>
        <translation>请在终端中指定：voiceshift clone &quot;{name}&quot; 文件… --again unlike</translation>
    </message>
    <message>
        <source>“{name}” is no voice that was cloned here.</source>
        <translation>“{name}”不是在这里克隆的声音。</translation>
    </message>
    <message>
        <source>voiceshift voices lists them.</source>
        <translation>终端命令“voiceshift voices”可列出它们。</translation>
    </message>
    <message>
        <source>Free some space, then start the same command again.</source>
        <translation>请腾出空间后重新开始。</translation>
    </message>
    <message>
        <source>Use {range}.</source>
        <translation>可用的值：{range}。</translation>
    </message>
    <message>
        <source>{title}: {value} is not a number.</source>
        <translation>{title}：{value} 不是数字。</translation>
    </message>
    <message>
        <source>{title}: {value} is not a {kind}.</source>
        <translation>{title}：{value} 不是 {kind}。</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>Cloned from {seconds} s of recordings ({depth}).</source>
        <translation>由 {seconds} 秒录音克隆（{depth}）。</translation>
    </message>
    <message>
        <source>instant</source>
        <translation>即时</translation>
    </message>
    <message>
        <source>tuned</source>
        <translation>精调</translation>
    </message>
    <message>
        <source>made by a user of VoiceShift</source>
        <translation>VoiceShift 用户制作</translation>
    </message>
    <message>
        <source>as its speaker agreed</source>
        <translation>以说话者同意为准</translation>
    </message>
    <message>
        <source>Consent of {date}: “{statement}”</source>
        <translation>{date} 的同意：“{statement}”</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>high ({how})</source>
        <translation>高（{how}）</translation>
    </message>
    <message>
        <source>real time ({how})</source>
        <translation>实时（{how}）</translation>
    </message>
    <message>
        <source>Bypass on or off</source>
        <translation>切换直通</translation>
    </message>
    <message>
        <source>Real voice while held</source>
        <translation>按住时为真实声音</translation>
    </message>
    <message>
        <source>Mute on or off</source>
        <translation>切换静音</translation>
    </message>
    <message>
        <source>Start or end a recording</source>
        <translation>开始或结束录音</translation>
    </message>
    <message>
        <source>Set a marker in the recording</source>
        <translation>在录音中添加标记</translation>
    </message>
    <message>
        <source>Pitch down</source>
        <translation>降低音高</translation>
    </message>
    <message>
        <source>Pitch up</source>
        <translation>升高音高</translation>
    </message>
    <message>
        <source>A/B: back to the voice before</source>
        <translation>A/B：回到上一个声音</translation>
    </message>
    <message>
        <source>Previous voice</source>
        <translation>上一个声音</translation>
    </message>
    <message>
        <source>Next voice</source>
        <translation>下一个声音</translation>
    </message>
    <message>
        <source>Voice 1</source>
        <translation>声音 1</translation>
    </message>
    <message>
        <source>Voice 2</source>
        <translation>声音 2</translation>
    </message>
    <message>
        <source>Voice 3</source>
        <translation>声音 3</translation>
    </message>
    <message>
        <source>Voice 4</source>
        <translation>声音 4</translation>
    </message>
    <message>
        <source>Voice 5</source>
        <translation>声音 5</translation>
    </message>
    <message>
        <source>Voice 6</source>
        <translation>声音 6</translation>
    </message>
    <message>
        <source>Voice 7</source>
        <translation>声音 7</translation>
    </message>
    <message>
        <source>Voice 8</source>
        <translation>声音 8</translation>
    </message>
    <message>
        <source>Voice 9</source>
        <translation>声音 9</translation>
    </message>
    <message>
        <source>MIDI controller</source>
        <translation>MIDI 控制器</translation>
    </message>
    <message>
        <source>Delay or safety: &apos;low&apos; answers soonest and speaks a little less clearly, &apos;safe&apos; survives the busiest computer and follows the pitch best.</source>
        <translation>延迟与稳定：“低”反应最快但略欠清晰，“安全”在最忙的电脑上也不断音，音高跟随也最准。</translation>
    </message>
    <message>
        <source>Language of the window; it can start again at once to show it.</source>
        <translation>窗口的语言；可以立即重新启动来切换。</translation>
    </message>
    <message>
        <source>Brighter text and lines on black, once the window starts again; a system that is set to high contrast has it anyway.</source>
        <translation>黑底上更亮的文字和线条，窗口重新启动后生效；系统设为高对比度时自动启用。</translation>
    </message>
    <message>
        <source>The controller whose notes and knobs press actions; empty for none.</source>
        <translation>用音符和旋钮触发操作的控制器；留空则不用。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Firm, clear-spoken American man.</source>
        <translation>沉稳有力、吐字清晰的美国男声。</translation>
    </message>
    <message>
        <source>man</source>
        <translation>男声</translation>
    </message>
    <message>
        <source>firm</source>
        <translation>有力</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>清晰</translation>
    </message>
    <message>
        <source>Big and settled: Ben and Flemish Guy.</source>
        <translation>宽厚沉着：Ben 与 Flemish Guy。</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>低沉</translation>
    </message>
    <message>
        <source>big</source>
        <translation>宽厚</translation>
    </message>
    <message>
        <source>Calm, low Flemish man.</source>
        <translation>平静低沉的弗拉芒男声。</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>A whisper down a cold corridor.</source>
        <translation>冰冷走廊里的低语。</translation>
    </message>
    <message>
        <source>spooky</source>
        <translation>阴森</translation>
    </message>
    <message>
        <source>whisper</source>
        <translation>耳语</translation>
    </message>
    <message>
        <source>Slow mountain of a man.</source>
        <translation>大山般的男人，说话缓慢。</translation>
    </message>
    <message>
        <source>monster</source>
        <translation>怪物</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>缓慢</translation>
    </message>
    <message>
        <source>Somebody breathed from a balloon.</source>
        <translation>吸了气球里的气的人。</translation>
    </message>
    <message>
        <source>funny</source>
        <translation>搞笑</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Young and light: Stella and Kerstin.</source>
        <translation>年轻轻盈：Stella 与 Kerstin。</translation>
    </message>
    <message>
        <source>young</source>
        <translation>年轻</translation>
    </message>
    <message>
        <source>light</source>
        <translation>轻盈</translation>
    </message>
    <message>
        <source>Warm, unhurried American lady.</source>
        <translation>温暖从容的美国女声。</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>女声</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>温暖</translation>
    </message>
    <message>
        <source>Clear, bright German woman.</source>
        <translation>清晰明亮的德国女声。</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>明亮</translation>
    </message>
    <message>
        <source>Soft, friendly Flemish woman.</source>
        <translation>柔和亲切的弗拉芒女声。</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>柔和</translation>
    </message>
    <message>
        <source>friendly</source>
        <translation>亲切</translation>
    </message>
    <message>
        <source>Close, full and loud, from an old receiver.</source>
        <translation>老式收音机里传来的近而饱满的响亮声音。</translation>
    </message>
    <message>
        <source>announcer</source>
        <translation>播音员</translation>
    </message>
    <message>
        <source>loud</source>
        <translation>响亮</translation>
    </message>
    <message>
        <source>Between Ben and Stella, and neither.</source>
        <translation>介于 Ben 与 Stella 之间的声音。</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>中间</translation>
    </message>
    <message>
        <source>even</source>
        <translation>平稳</translation>
    </message>
    <message>
        <source>One note, and a tin can around it.</source>
        <translation>一个音，外面套着铁罐。</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>monotone</source>
        <translation>单调</translation>
    </message>
    <message>
        <source>Lively, clear-spoken American woman.</source>
        <translation>活泼、吐字清晰的美国女声。</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>活泼</translation>
    </message>
    <message>
        <source>There is no output that only you hear. Choose headphones above, then play it again.</source>
        <translation>没有只有你能听到的输出。请在上方选择耳机，然后再次播放。</translation>
    </message>
    <message>
        <source>Choose headphones above to hear takes.</source>
        <translation>请在上方选择耳机以收听录音。</translation>
    </message>
    <message>
        <source>Heard on {device}: others may hear it too. Headphones are safe.</source>
        <translation>在 {device} 上播放：其他人可能也会听到。使用耳机更安全。</translation>
    </message>
    <message>
        <source>Playing on {device}.</source>
        <translation>正在 {device} 上播放。</translation>
    </message>
    <message>
        <source>Heard on {device}, by nobody else.</source>
        <translation>在 {device} 上播放，其他人听不到。</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>VoiceShift could not be started for this.</source>
        <translation>无法为此启动 VoiceShift。</translation>
    </message>
    <message>
        <source>Unlike</source>
        <translation>不像</translation>
    </message>
    <message>
        <source>It does not sound like the person: make it more alike.</source>
        <translation>听起来不像本人：让它更像。</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>Words are hard to understand: make it clearer.</source>
        <translation>词语难以听清：让它更清楚。</translation>
    </message>
    <message>
        <source>Buzzy</source>
        <translation>有嗡嗡声</translation>
    </message>
    <message>
        <source>It buzzes or rasps: make it softer.</source>
        <translation>有嗡嗡声或沙哑声：让它更柔和。</translation>
    </message>
    <message>
        <source>Keep the earlier</source>
        <translation>保留之前的</translation>
    </message>
    <message>
        <source>The new one is put away and can be brought back.</source>
        <translation>新的会被收起，可以恢复。</translation>
    </message>
    <message>
        <source>Keep the new one</source>
        <translation>保留新的</translation>
    </message>
    <message>
        <source>The earlier one is put away and can be brought back.</source>
        <translation>之前的会被收起，可以恢复。</translation>
    </message>
    <message>
        <source>Not right yet? It sounds…</source>
        <translation>还不对？听起来…</translation>
    </message>
    <message>
        <source>By the numbers the new one is better: {after}, before {before} (less is better). Listen to both; your ear decides.</source>
        <translation>从数字看新的更好：{after}，之前为 {before}（越小越好）。请两个都听一听，由耳朵决定。</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>按下按键</translation>
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
