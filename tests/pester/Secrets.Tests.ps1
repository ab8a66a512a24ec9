Describe 'Secrets' {
    BeforeAll {
        Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
        Import-Module (Get-ModulePath) -Force
        $sample = "$PSScriptRoot/../../samples/hokusai-incident"
        $secrets = Get-ChildItem $sample -Recurse -Filter *.tfstate | ForEach-Object {
            $state = Get-Content $_ -Raw | ConvertFrom-Json -Depth 100
            $state.resources.instances.attributes | ForEach-Object { $_.password; $_.result; $_.bcrypt_hash; $_.secret_string }
            $state.outputs.database_url.value
        }
        # Of containers: the variables that are called after secrets.
        $secrets += (Get-ChildItem "$sample/account" -Recurse -File | Where-Object FullName -Match 'describe-task-definition' | Get-Content -Raw | ConvertFrom-Json).taskDefinition.containerDefinitions.environment |
            Where-Object name -Match '_(PASSWORD|TOKEN)$' | ForEach-Object value
        $secrets = $secrets | Where-Object { $_.Length -ge 8 } | Sort-Object -Unique
    }

    It 'are in the sample to begin with' {
        $secrets.Count | Should -BeGreaterThan 3
        $secrets | Where-Object { $_ -like 'Br0ker-*' } | Should -Not -BeNullOrEmpty
    }

    It 'are in no view or message of <Name>' -ForEach @(
        @{ Name = 'Get-RdsPasswordChange'; Command = { Get-RdsPasswordChange $sample -IncludeFailed -Verbose 4>&1 } }
        @{ Name = 'Find-EcsReversion'; Command = { Find-EcsReversion $sample -Verbose 4>&1 } }
        @{ Name = 'Get-EcsTaskDefinitionHistory'; Command = { Get-EcsTaskDefinitionHistory $sample -Verbose 4>&1 } }
        @{ Name = 'Compare-EcsTaskDefinition'; Command = { Get-EcsTaskDefinitionHistory $sample | Compare-EcsTaskDefinition; Get-EcsTaskDefinitionHistory $sample | Compare-EcsTaskDefinition -AsDiff } }
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
