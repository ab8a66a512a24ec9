BeforeAll {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    Set-Content "$TestDrive/credentials" -Value @'
[default]
aws_access_key_id = AKIACANARY
aws_secret_access_key = CANARY-secret

[build agent]
aws_access_key_id = AKIACANARY2
aws_secret_access_key = CANARY-secret2
'@
    Set-Content "$TestDrive/config" -Value @'
[default]
region = eu-west-1
'@
    # The SDK looks AWS_CONFIG_FILE up once in the life of a process, so each case gets a process.
    function Get-InChild([string] $Script) {
        Invoke-ChildPowerShell @"
Get-ChildItem Env:AWS_* | Remove-Item
`$env:AWS_SHARED_CREDENTIALS_FILE = '$TestDrive/credentials'; `$env:AWS_CONFIG_FILE = '$TestDrive/config'
Import-Module '$(Get-ModulePath)'
$Script
"@
    }
}

Describe 'Get-HokusaiContext' {
    It 'shows the default profile and its Region' {
        Get-InChild 'Get-HokusaiContext | ForEach-Object { "$($_.ProfileName) $($_.Region) $($_.RegionSource) $($_.CredentialSource)" }' |
            Should -Be 'default eu-west-1 Profile Profile'
    }

    It 'honours the session defaults of AWS.Tools' {
        Get-InChild '$StoredAWSRegion = "us-west-2"; $StoredAWSCredentials = [pscustomobject]@{}; Get-HokusaiContext | ForEach-Object { "$($_.Region) $($_.RegionSource) $($_.CredentialSource)" }' |
            Should -Be 'us-west-2 Session Session'
    }

    It 'lets parameters outrank the session' {
        Get-InChild '$StoredAWSRegion = "us-west-2"; Get-HokusaiContext -ProfileName "build agent" -Region eu-north-1 -EndpointUrl http://localhost:4566 | ForEach-Object { "$($_.ProfileName) $($_.Region) $($_.EndpointUrl)" }' |
            Should -Be 'build agent eu-north-1 http://localhost:4566'
    }

    It 'names a profile that is not there, without ending the pipeline' {
        Get-InChild 'Get-HokusaiContext typo -ErrorVariable e -ErrorAction SilentlyContinue; $e[0].FullyQualifiedErrorId; $e[0].TargetObject; "goes on"' |
            Should -Be 'ProfileNotFound,Hokusai.PS.Cmdlets.GetHokusaiContextCmdlet', 'typo', 'goes on'
    }

    It 'quotes nothing of a damaged credentials file' {
        Get-InChild 'Set-Content "$env:AWS_SHARED_CREDENTIALS_FILE.bad" "[default]`nCANARY-line"; $env:AWS_SHARED_CREDENTIALS_FILE += ".bad"; Get-HokusaiContext -ErrorVariable e -ErrorAction SilentlyContinue; $e[0].FullyQualifiedErrorId; $e[0].Exception.ToString() -match "CANARY"' |
            Should -Be 'ProfileFileUnreadable,Hokusai.PS.Cmdlets.GetHokusaiContextCmdlet', 'False'
    }

    It 'shows no key' {
        Get-InChild 'Get-HokusaiContext | Format-List * | Out-String; Get-HokusaiContext | ConvertTo-Json' | Should -Not -Match 'CANARY'
    }

    It 'offers the profiles on Tab, quoted where they need it' {
        Get-InChild '(TabExpansion2 "Get-HokusaiContext -ProfileName b" 33).CompletionMatches.CompletionText; (TabExpansion2 "Get-HokusaiContext -ProfileName d" 33).CompletionMatches.CompletionText' |
            Should -Be "'build agent'", 'default'
    }

    It 'takes profiles from the pipeline by property name' {
        Get-InChild '[pscustomobject]@{ ProfileName = "default" }, [pscustomobject]@{ ProfileName = "build agent" } | Get-HokusaiContext | ForEach-Object ProfileName' |
            Should -Be 'default', 'build agent'
    }
}
