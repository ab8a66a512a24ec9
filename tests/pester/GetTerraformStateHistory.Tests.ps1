BeforeAll {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    Import-Module (Get-ModulePath) -Force
    $state = Join-Path (Get-EvidencePath) 'state'
}

Describe 'Get-TerraformStateHistory' {
    It 'lists the versions of a state, oldest first' {
        $versions = Get-TerraformStateHistory -Path $state
        $versions | ForEach-Object { $_.GetType().FullName } | Sort-Object -Unique | Should -Be 'Hokusai.StateVersion'
        $versions.Serial | Should -Be 41, 42, 42
        $versions.Index | Should -Be 0, 1, 2
    }

    It 'marks the versions of a fork' {
        (Get-TerraformStateHistory $state).IsFork | Should -Be $false, $true, $true
    }

    It 'tells which resources and attributes a version changed' {
        $changes = (Get-TerraformStateHistory $state)[1].Changes
        $changes.Address | Should -Contain 'random_password.db'
        $changes.Address | Should -Contain 'aws_db_instance.main'
        ($changes | Where-Object Address -EQ 'random_password.db').Attribute | Should -Be 'result'
    }

    It 'shows no value of a sensitive attribute' {
        Get-TerraformStateHistory $state | ConvertTo-Json -Depth 9 | Should -Not -Match 'CANARY'
        Get-TerraformStateHistory $state | Format-List * | Out-String -Width 500 | Should -Not -Match 'CANARY'
    }

    It 'takes a folder from the pipeline' {
        @(Get-Item $state | Get-TerraformStateHistory).Count | Should -Be 3
    }

    It 'names a path that is not there' {
        Get-TerraformStateHistory "$TestDrive/missing" -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors[0].FullyQualifiedErrorId | Should -BeLike 'PathNotFound,*'
    }

    It 'names a damaged version, and reads the others' {
        $folder = New-EvidenceFolder (Join-Path $TestDrive 'damaged')
        Set-Content "$folder/state/Zt8nWc5bEo1vMx3kHq7rJy2dLf9sPg6U.tfstate" -Value '{"version": 4, "serial": 42, "resources": ['
        @(Get-TerraformStateHistory "$folder/state" -ErrorVariable errors -ErrorAction SilentlyContinue).Count | Should -Be 2
        $errors[0].TargetObject | Should -BeLike '*Zt8nWc5bEo1vMx3kHq7rJy2dLf9sPg6U.tfstate'
    }
}
