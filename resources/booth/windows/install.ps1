<#
.SYNOPSIS
Makes a Windows machine a booth, or (-Remove) an ordinary machine again.

.DESCRIPTION
Run as SYSTEM, because only SYSTEM may set Shell Launcher and Assigned Access: psexec.exe -i -s cmd.exe
Then, in the folder of this file: powershell -ExecutionPolicy Bypass -File install.ps1 -Mode ShellLauncher
The account "booth" must exist; the program must be in C:\Program Files\accsm-kiosk.
Before: sign in as "booth" and open quiet-keys.reg. Afterwards that account can open nothing but the kiosk.
Restart the machine afterwards.

-Remove undoes Shell Launcher, Assigned Access and the policy of the edges; it names what stays and how to undo that.

.PARAMETER Mode
ShellLauncher (Windows Enterprise, Education, IoT Enterprise) or AssignedAccess (Windows Pro).
#>
param(
    [ValidateSet("ShellLauncher", "AssignedAccess")] [string] $Mode = "AssignedAccess",
    [switch] $Remove
)
Set-StrictMode -Version Latest
$ErrorActionPreference = "Stop"

$edges = "HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI"

function Set-Kiosk([string] $Property, [string] $Xml) {
    $access = Get-CimInstance -Namespace "root\cimv2\mdm\dmmap" -ClassName "MDM_AssignedAccess"
    $access.$Property = if ($Xml) { [System.Net.WebUtility]::HtmlEncode($Xml) } else { $null }
    Set-CimInstance -CimInstance $access
}

if ([Security.Principal.WindowsIdentity]::GetCurrent().User.Value -ne "S-1-5-18") {
    throw "This must run as SYSTEM; see the head of this file."
}

if ($Remove) {
    Set-Kiosk -Property "ShellLauncher" -Xml ""
    Set-Kiosk -Property "Configuration" -Xml ""
    Remove-ItemProperty -Path $edges -Name "AllowEdgeSwipe" -ErrorAction SilentlyContinue
    Write-Output @'
The account "booth" has its desktop again, and swipes from the edges work. Restart the machine.
These stay as they are; undo what you do not want:
- On mains the screen never goes dark and the machine never sleeps. As an administrator, with the minutes you want:
    powercfg /change monitor-timeout-ac 10
    powercfg /change standby-timeout-ac 30
    powercfg /change hibernate-timeout-ac 0
- With -Mode ShellLauncher: the Windows feature is still turned on; without settings it does nothing. To turn it off:
    Disable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -NoRestart
- Automatic sign-in: start Autologon and choose Disable.
- quiet-keys.reg: as "booth", in the Settings of Windows under Accessibility (Windows 10: Ease of Access), Keyboard.
- The account "booth" and its files, and the program in its folder.
'@
    exit
}

if (-not (Test-Path "$env:ProgramFiles\accsm-kiosk\accsm-kiosk.exe")) {
    throw "The program is not in $env:ProgramFiles\accsm-kiosk."
}
if (-not (Get-LocalUser -Name "booth" -ErrorAction SilentlyContinue)) {
    throw "There is no account named booth."
}
if ($Mode -eq "ShellLauncher") {
    Enable-WindowsOptionalFeature -Online -FeatureName "Client-EmbeddedShellLauncher" -All -NoRestart | Out-Null
    Set-Kiosk -Property "ShellLauncher" -Xml (Get-Content -Raw -Encoding UTF8 "$PSScriptRoot\shell-launcher.xml")
} else {
    Set-Kiosk -Property "Configuration" -Xml (Get-Content -Raw -Encoding UTF8 "$PSScriptRoot\assigned-access.xml")
}

# Swipes from the edges of the screen open nothing.
New-Item -Path $edges -Force | Out-Null
Set-ItemProperty -Path $edges -Name "AllowEdgeSwipe" -Type DWord -Value 0

# The screen stays on, the machine awake.
foreach ($what in "monitor-timeout-ac", "standby-timeout-ac", "hibernate-timeout-ac") { powercfg /change $what 0 }
Write-Output @'
The booth is ready: from the next start on the account "booth" can open nothing but the kiosk.
Was quiet-keys.reg not opened as "booth" before? Then run this with -Remove, restart, sign in as "booth", open the file,
and begin again.
Set automatic sign-in with Autologon, then restart the machine.
'@
