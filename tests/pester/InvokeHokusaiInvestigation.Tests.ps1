BeforeAll {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    Import-Module (Get-ModulePath) -Force
    $evidence = Get-EvidencePath
}

Describe 'Invoke-HokusaiInvestigation' {
    It 'writes one investigation for each symptom' {
        $investigation = Invoke-HokusaiInvestigation $evidence
        $investigation | Should -BeOfType 'Hokusai.Investigation'
        $investigation.Symptom | Should -Be 'PasswordChanged'
    }

    It 'proves the concurrent Terraform runs from the fork of the state' {
        $cause = (Invoke-HokusaiInvestigation $evidence -Resource hokusai-production).RootCauses[0]
        $cause.Kind | Should -Be 'ConcurrentTerraformRuns'
        $cause.Confidence | Should -Be 'Proven'
        $cause.EvidenceFor.Count | Should -BeGreaterThan 1
    }

    It 'claims less where the state is not there' {
        $cause = (Invoke-HokusaiInvestigation "$evidence/trail" -Resource hokusai-production).RootCauses[0]
        $cause.Kind | Should -Be 'ConcurrentTerraformRuns'
        $cause.Confidence | Should -Be 'Likely'
    }

    It 'says what is missing where there is no trail' {
        $investigation = Invoke-HokusaiInvestigation "$evidence/state"
        $investigation.RootCauses.Count | Should -BeGreaterThan 0
        $investigation.RootCauses.Missing | Should -Not -BeNullOrEmpty
    }

    It 'looks at one resource with -Resource' {
        (Invoke-HokusaiInvestigation $evidence -Resource hokusai-analytics).PasswordChanges.Resource | Should -Be 'hokusai-analytics'
    }

    It 'takes the objects of Get-RdsPasswordChange and of Get-RDSDBInstance for -Resource, each resource once' {
        $investigations = Get-RdsPasswordChange $evidence | Sort-Object Time | Invoke-HokusaiInvestigation -Path $evidence
        $investigations.Resource | Should -Be 'hokusai-production', 'hokusai-analytics'
        $instance = [pscustomobject]@{ DBInstanceIdentifier = 'hokusai-analytics' }
        ($instance | Invoke-HokusaiInvestigation -Path $evidence).Resource | Should -Be 'hokusai-analytics'
    }

    It 'looks around a time with -Around' {
        (Invoke-HokusaiInvestigation $evidence -Around 2025-07-18T14:05Z).PasswordChanges.Count | Should -BeGreaterThan 2
        (Invoke-HokusaiInvestigation $evidence -Around 2025-07-01T14:05Z).PasswordChanges | Should -BeNullOrEmpty
    }

    It 'is incomplete, and says why, where a file could not be read' {
        $folder = New-EvidenceFolder (Join-Path $TestDrive 'damaged')
        Set-Content "$folder/trail/zzz.json" -Value '{"Records":[{"eventName":'
        $investigation = Invoke-HokusaiInvestigation $folder -ErrorVariable errors -ErrorAction SilentlyContinue
        $investigation.IsComplete | Should -BeFalse
        $investigation.Problems.Source | Should -BeLike '*zzz.json'
        $errors.Count | Should -BeGreaterThan 0
        $investigation | Out-String | Should -Match 'INCOMPLETE'
    }

    It 'is complete where everything was read' {
        $investigation = Invoke-HokusaiInvestigation $evidence -ErrorVariable errors
        $investigation.IsComplete | Should -BeTrue
        $errors | Should -BeNullOrEmpty
    }

    It 'shows no secret' {
        $investigation = Invoke-HokusaiInvestigation $evidence
        $investigation | ConvertTo-Json -Depth 12 | Should -Not -Match 'CANARY'
    }

    It 'offers the symptoms on Tab' {
        $line = 'Invoke-HokusaiInvestigation . -Symptom P'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain 'PasswordChanged'
    }
}
