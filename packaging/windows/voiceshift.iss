; The Windows set-up. Compiled by packaging/windows.py, which defines Version and Dist.
; Installs for the present user without asking for an administrator, or for all users when asked to.

[Setup]
AppId={{6B0E2B0C-9C0B-4E43-9C7E-3B8A1D3F5A27}
AppName=VoiceShift
AppVersion={#Version}
AppPublisher=VoiceShift contributors
DefaultDirName={autopf}\VoiceShift
DefaultGroupName=VoiceShift
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\voiceshift.ico
UninstallDisplayIcon={app}\VoiceShift.exe
WizardStyle=modern
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
CloseApplications=yes
OutputDir={#Dist}
OutputBaseFilename=VoiceShift-{#Version}-setup
#ifdef Signed
SignTool=voiceshift
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

; What an older version left in the program's folder would be loaded beside the new. Settings, voices
; and takes are in the user's folders and are not touched, here or by the uninstaller.
[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Dist}\voiceshift\*"; Excludes: "\VoiceShift.exe,\voiceshift-cli.exe"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion
#ifdef Signed
Source: "{#Dist}\voiceshift\*.exe"; DestDir: "{app}"; Flags: ignoreversion signonce
#else
Source: "{#Dist}\voiceshift\*.exe"; DestDir: "{app}"; Flags: ignoreversion
#endif

[Icons]
Name: "{autoprograms}\VoiceShift"; Filename: "{app}\VoiceShift.exe"
Name: "{autodesktop}\VoiceShift"; Filename: "{app}\VoiceShift.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.voice"; ValueType: string; ValueData: "VoiceShift.Voice"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\VoiceShift.Voice"; ValueType: string; ValueData: "VoiceShift voice"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\VoiceShift.Voice\DefaultIcon"; ValueType: string; ValueData: "{app}\VoiceShift.exe,0"
Root: HKA; Subkey: "Software\Classes\VoiceShift.Voice\shell\open\command"; ValueType: string; ValueData: """{app}\VoiceShift.exe"" ""%1"""

[Run]
Filename: "{app}\VoiceShift.exe"; Description: "{cm:LaunchProgram,VoiceShift}"; Flags: nowait postinstall skipifsilent
