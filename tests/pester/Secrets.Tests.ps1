Describe 'Secrets' {
    BeforeAll {
        Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
        Import-Module (Get-ModulePath) -Force
        $sample = "$PSScriptRoot/../../samples/hokusai-incident"
        $secrets = Get-ChildItem $sample -Recurse -Filter *.tfstate | ForEach-Object {
            $state = Get-Content $_ -Raw | ConvertFrom-Json -Depth 100
            $state.resources.instances.attributes | ForEach-Object { $_.password; $_.result; $_.bcrypt_hash; $_.secret_string }
            $state.outputs.database_url.value
        } | Where-Object { $_.Length -ge 8 } | Sort-Object -Unique
    }

    It 'are in the sample to begin with' {
        $secrets.Count | Should -BeGreaterThan 3
    }

    It 'are in no view or message of <Name>' -ForEach @(
        @{ Name = 'Get-RdsPasswordChange'; Command = { Get-RdsPasswordChange $sample -IncludeFailed -Verbose 4>&1 } }
        @{ Name = 'Invoke-HokusaiInvestigation'; Command = { Invoke-HokusaiInvestigation $sample -Verbose 4>&1 } }
    ) {
        $output = & $Command
        $text = ($output | Format-List * | Out-String) + ($output | Out-String)
        $text.Length | Should -BeGreaterThan 1000
        $secrets | Where-Object { $text.Contains($_) } | Should -BeNullOrEmpty
    }

    It 'are in no value of a state change' {
        $values = Get-TerraformStateHistory $sample | ForEach-Object { $_.Changes } | ForEach-Object { $_.Address; $_.Before; $_.After; $_.Identifiers }
        $text = $values -join "`n"
        $text.Length | Should -BeGreaterThan 1000
        $secrets | Where-Object { $text.Contains($_) } | Should -BeNullOrEmpty
    }
}
