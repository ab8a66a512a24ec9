BeforeAll {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    Import-Module (Get-ModulePath) -Force
    $evidence = Get-EvidencePath
    $investigation = Invoke-HokusaiInvestigation $evidence
    function Get-View($InputObject, [int] $Width = 80) {
        ($InputObject | Out-String -Width $Width) -split '\r?\n' | ForEach-Object TrimEnd | Where-Object { $_ }
    }

    $escape = [char]27
    $hostile = [Hokusai.PasswordChange]@{
        Time = [datetimeoffset]'2025-07-18T14:05:09Z'; Kind = 'Set'; ResourceType = 'DBInstance'; Resource = "db$escape[2J$([char]0x202e)"
        AccountId = '111122223333'; Region = 'us-east-1'; Actor = [Hokusai.Actor]@{ Name = "eve$escape]0;owned"; Tool = 'Sdk' }; Succeeded = $true
        EventName = 'ModifyDBInstance'; EventId = ''; Evidence = [Hokusai.Evidence]@{ Source = 'file' }
    }
}

Describe 'The views of what an account tells' {
    BeforeAll {
        $evidence = [Hokusai.Evidence]@{ Source = 'iam.json'; Field = "RoleDetailList[0] $escape[2J" }
        $grant = [Hokusai.AccessGrant]@{ Action = 'secretsmanager:UpdateSecretVersionStage'; Decision = 'AllowedUnderCondition'; Targets = [string[]]"db$escape[2J"; Conditions = [string[]]'Bool aws:MultiFactorAuthPresent = true'; Evidence = [Hokusai.Evidence[]]$evidence }
        $told = @{
            Rotators        = [Hokusai.PasswordRotator]@{ Kind = 'EventRule'; Name = "nightly$escape[2J"; Targets = [string[]]'orders'; Schedule = 'cron(0 2 * * ? *)'; Confidence = 'Likely'; How = 'It starts a function.'; ChangeCount = 1; LastChange = [datetimeoffset]'2025-07-18T02:00:00Z'; Evidence = [Hokusai.Evidence[]]$evidence }
            PrincipalAccess = [Hokusai.PrincipalAccess]@{ Name = "alice$escape[2J"; Kind = 'PermissionSetRole'; Decision = 'AllowedUnderCondition'; Grants = [Hokusai.AccessGrant[]]$grant; ChangeCount = 2; LastChange = [datetimeoffset]'2025-07-18T14:03:22Z' }
            Grants          = $grant
            Corroborations  = [Hokusai.ChangeCorroboration]@{ Resource = "orders$escape[2J"; Time = [datetimeoffset]'2025-07-18T14:03:22Z'; Status = 'Confirmed'; Note = 'RDS recorded a reset.'; Evidence = $evidence }
        }
    }

    It 'have a table in 80 columns and a list for <_>, and let no escape sequence through' -ForEach 'Rotators', 'PrincipalAccess', 'Grants', 'Corroborations' {
        $table = $told[$_] | Format-Table | Out-String -Width 80
        $list = $told[$_] | Format-List | Out-String -Width 200
        $table | Should -Match '(?m)^\s*-+( +-+)+\s*$'
        $list | Should -Match '(?m)^\w+\s+:'
        $table -split '\r?\n' | ForEach-Object { $_.TrimEnd().Length | Should -BeLessOrEqual 80 }
        $table, $list | ForEach-Object { $_ | Should -Not -Match $escape }
        $list | Should -Match '\\u001b'
    }

    It 'tell when a principal last changed a password' {
        $told.PrincipalAccess | Format-Table | Out-String -Width 80 | Should -Match '2025-07-18'
    }

    It 'count in the text of an investigation how many could and did' {
        $investigation = [Hokusai.Investigation]@{
            Symptom = 'PasswordChanged'; GeneratedAt = [datetimeoffset]'2025-07-20T00:00:00Z'; Summary = 'x'; RootCauses = [Hokusai.RootCause[]]@()
            Rotators = [Hokusai.PasswordRotator[]]$told.Rotators; PrincipalAccess = [Hokusai.PrincipalAccess[]]$told.PrincipalAccess; Corroborations = [Hokusai.ChangeCorroboration[]]$told.Corroborations
        }
        $text = (Get-View $investigation) -join ' ' -replace '\s+', ' '
        $text | Should -Match '1 automation could change it, 1 did \(\.Rotators\); 1 principal may, 1 did \(\.PrincipalAccess\); RDS bears out 1 of 1 change'
    }
}

Describe 'The views' {
    It 'show password changes as a table in 80 columns' {
        $lines = Get-View (Get-RdsPasswordChange $evidence -IncludeFailed | Sort-Object Time)
        $lines[0] -split '\s+' | Should -Be 'Time', 'Kind', 'Resource', 'Actor', 'Tool', 'OK'
        $lines[2] | Should -Match '^2025-07-18 14:03:10Z Set\s+hokusai-product\S+ alice\s+Terraform yes$'
        $lines.Length | Should -Be 6
        $lines | ForEach-Object { $_.Length | Should -BeLessOrEqual 80 }
    }

    It 'show the name of a resource that is known by its ARN' {
        $secret = [Hokusai.PasswordChange]@{
            Time = [datetimeoffset]'2025-07-18T14:05:09Z'; Kind = 'SecretWritten'; ResourceType = 'Secret'
            Resource = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:production/db-AbCdEf'; AccountId = '111122223333'; Region = 'us-east-1'
            Actor = [Hokusai.Actor]@{ Name = 'alice'; Tool = 'Sdk' }; Succeeded = $true; EventName = 'PutSecretValue'; EventId = ''
            Evidence = [Hokusai.Evidence]@{ Source = 'file' }
        }
        (Get-View $secret)[2] | Should -Match ' production/db-A'
    }

    It 'show the address where there is room for it' {
        Get-View (Get-RdsPasswordChange $evidence) -Width 120 | Select-Object -First 1 | Should -Match 'SourceIPAddress'
    }

    It 'show a time that means the same when it is pasted into -StartTime' {
        $change = Get-RdsPasswordChange $evidence | Sort-Object Time | Select-Object -First 1
        $shown = (Get-View $change)[2].Substring(0, 20)
        [datetimeoffset] $shown | Should -Be $change.Time
    }

    It 'show state versions with forks marked, in 80 columns' {
        $lines = Get-View (Get-TerraformStateHistory "$evidence/state")
        $lines[0] | Should -Match '#\s+Time\s+Serial\s+Note\s+Changes'
        @($lines -match '\bfork\b').Count | Should -Be 2
        $lines | ForEach-Object { $_.Length | Should -BeLessOrEqual 80 }
    }

    It 'show an investigation as text: summary, cause with confidence, counts' {
        $lines = Get-View $investigation
        $text = $lines -join "`n"
        $text | Should -Match 'Proven:'
        $text | Should -Match 'Evidence: \d+ for, \d+ against'
        $text | Should -Match '\d+ password changes and attempts'
        $lines | ForEach-Object { $_.Length | Should -BeLessOrEqual 80 }
    }

    It 'have a table and a list for <_>' -ForEach 'Investigation', 'RootCauses', 'Findings', 'Timeline', 'StateForks', 'StateVersions', 'TerraformSessions', 'PasswordChanges' {
        $objects = if ($_ -eq 'Investigation') { $investigation } else { $investigation.$_ }
        if (-not $objects) { Set-ItResult -Skipped -Because "the evidence of this suite gives no $_" }
        $table = $objects | Format-Table | Out-String -Width 80
        $list = $objects | Format-List | Out-String -Width 80
        $table | Should -Match '(?m)^\s*-+( +-+)+\s*$'
        $list | Should -Match '(?m)^\w+\s+:'
        $table -split '\r?\n' | ForEach-Object { $_.TrimEnd().Length | Should -BeLessOrEqual 80 }
    }

    It 'have no column header broken over two lines' {
        foreach ($objects in $investigation.RootCauses, $investigation.Findings, $investigation.Timeline, $investigation.StateForks, $investigation.TerraformSessions, $investigation) {
            if (-not $objects) { continue }
            $lines = ($objects | Format-Table | Out-String -Width 80) -split '\r?\n' | Where-Object { $_.Trim() }
            $lines[1] | Should -Match '^[\s-]+$'
        }
    }

    It 'let no escape sequence or direction override of a name reach the terminal' {
        foreach ($view in ($hostile | Format-Table | Out-String), ($hostile | Format-List | Out-String -Width 200)) {
            $view | Should -Not -Match "$escape|$([char]0x202e)"
            $view | Should -Match '\\u001b'
        }
    }

    It 'leave the object itself as the evidence has it' {
        $hostile.Resource | Should -Match $escape
    }

    It 'stay short where an investigation comes behind objects of another type' {
        $lines = (& { Get-Date; $investigation } | Out-String -Width 80) -split '\r?\n'
        $lines.Count | Should -BeLessThan 25
    }

    It 'write no colour of their own, so that $PSStyle alone decides' {
        $rendering = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'Ansi'
            $rows = ($investigation | Out-String), (Get-RdsPasswordChange $evidence | Format-Table -HideTableHeaders | Out-String -Width 80)
        }
        finally { $PSStyle.OutputRendering = $rendering }
        $rows | ForEach-Object { $_ | Should -Not -Match $escape }
    }

    It 'keep the line breaks of a snippet in what to do' {
        $text = (Get-View $investigation) -join "`n"
        $text | Should -Not -Match 'u000a'
        $text | Should -Match '(?m)^\s+use_lockfile = true$'
    }
}
