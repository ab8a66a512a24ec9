BeforeAll {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    Import-Module (Get-ModulePath) -Force
    $evidence = Get-EvidencePath
}

Describe 'Get-RdsPasswordChange' {
    It 'finds the changes in a folder, with who made them' {
        $changes = Get-RdsPasswordChange -Path $evidence
        $changes | ForEach-Object { $_.GetType().FullName } | Sort-Object -Unique | Should -Be 'Hokusai.PasswordChange'
        $changes | Sort-Object Time | ForEach-Object { "$($_.Resource) $($_.Actor) $($_.Tool)" } | Should -Be @(
            'hokusai-production alice Terraform'
            'hokusai-production bob Terraform'
            'hokusai-analytics carol AwsCli'
        )
    }

    It 'leaves attempts out, and gives them with -IncludeFailed' {
        $attempts = Get-RdsPasswordChange $evidence -IncludeFailed | Where-Object { -not $_.Succeeded }
        $attempts.Actor.Name | Should -Be 'carol'
        $attempts.ErrorCode | Should -Be 'AccessDenied'
    }

    Context 'Which database' {
        It '<Name> selects <Expected>' -ForEach @(
            @{ Name = 'hokusai-production'; Expected = 2 }
            @{ Name = 'HOKUSAI-*'; Expected = 3 }
            @{ Name = '*-analytics'; Expected = 1 }
            @{ Name = 'arn:aws:rds:us-east-1:111122223333:db:hokusai-production'; Expected = 2 }
            @{ Name = 'hokusai'; Expected = 0 }
        ) {
            @(Get-RdsPasswordChange $evidence -DBInstanceIdentifier $Name).Count | Should -Be $Expected
        }

        It 'takes several names' {
            @(Get-RdsPasswordChange $evidence -DBInstanceIdentifier hokusai-production, hokusai-analytics).Count | Should -Be 3
        }

        It 'takes the objects of Get-RDSDBInstance and Get-RDSDBCluster from the pipeline' {
            $instance = [pscustomobject]@{ DBInstanceIdentifier = 'hokusai-production'; Engine = 'postgres' }
            $cluster = [pscustomobject]@{ DBClusterIdentifier = 'hokusai-analytics'; Engine = 'aurora-postgresql' }
            @($instance, $cluster | Get-RdsPasswordChange -Path $evidence).Count | Should -Be 3
            @($cluster | Get-RdsPasswordChange -Path $evidence).Count | Should -Be 1
        }
    }

    Context 'Which time' {
        It '<Arguments.Keys> <Arguments.Values> selects <Expected>' -ForEach @(
            @{ Arguments = @{ StartTime = '2025-07-18T14:05:40Z' }; Expected = 2 }
            @{ Arguments = @{ StartTime = '2025-07-18T14:05:41Z' }; Expected = 1 }
            @{ Arguments = @{ EndTime = '2025-07-18T14:03:10Z' }; Expected = 1 }
            @{ Arguments = @{ StartTime = '2025-07-18T16:05:00+02:00'; EndTime = '2025-07-18T16:06:00+02:00' }; Expected = 1 }
            @{ Arguments = @{ EndTime = '2025-07-18T20:00Z'; Days = 1 }; Expected = 3 }
            @{ Arguments = @{ EndTime = '2025-07-20T20:00Z'; Days = 1 }; Expected = 0 }
            @{ Arguments = @{ StartTime = [datetime]::new(2025, 7, 18, 14, 5, 41, [System.DateTimeKind]::Utc) }; Expected = 1 }
        ) {
            @(Get-RdsPasswordChange $evidence @Arguments).Count | Should -Be $Expected
        }

        It 'refuses -Days together with -StartTime' {
            { Get-RdsPasswordChange $evidence -Days 1 -StartTime 2025-07-18 } | Should -Throw -ErrorId 'AmbiguousTimeRange,*'
        }

        It 'refuses an end before the beginning' {
            { Get-RdsPasswordChange $evidence -StartTime 2025-07-18 -EndTime 2025-07-17 } | Should -Throw -ErrorId 'EmptyTimeRange,*'
        }
    }

    Context 'Which files' {
        It 'takes a relative path, a wildcard, a PSDrive and a path in a ~ folder' {
            Push-Location (Split-Path $evidence)
            try {
                @(Get-RdsPasswordChange ./evidence).Count | Should -Be 3
                @(Get-RdsPasswordChange ./evidence/trail/terraform*.json).Count | Should -Be 2
                @(Get-RdsPasswordChange ./evidence/t*/p[e]ople.json).Count | Should -Be 1
            }
            finally { Pop-Location }

            $null = New-PSDrive -Name Evidence -PSProvider FileSystem -Root $evidence
            @(Get-RdsPasswordChange Evidence:/trail).Count | Should -Be 3
        }

        It 'takes what Get-ChildItem and Get-Item write' {
            @(Get-ChildItem $evidence -Recurse -File | Get-RdsPasswordChange -ErrorAction Stop).Count | Should -Be 3
            @(Get-Item $evidence | Get-RdsPasswordChange).Count | Should -Be 3
            @("$evidence/trail/people.json", "$evidence/trail/terraform-runs.json" | Get-RdsPasswordChange).Count | Should -Be 3
        }

        It 'counts an event once that two paths lead to' {
            @(Get-RdsPasswordChange $evidence, "$evidence/trail", "$evidence/trail/people.json").Count | Should -Be 3
        }

        It 'reads a name with square brackets with -LiteralPath' {
            $file = Join-Path $TestDrive 'trail [copy].json'
            Copy-Item "$evidence/trail/people.json" -Destination $file
            @(Get-RdsPasswordChange -LiteralPath $file).Count | Should -Be 1
            @(Get-ChildItem -LiteralPath $TestDrive -Filter '*copy*' | Get-RdsPasswordChange).Count | Should -Be 1
        }

        It 'names a path that is not there, and reads the others' {
            $changes = Get-RdsPasswordChange "$TestDrive/missing", $evidence, "$TestDrive/none*.json" -ErrorVariable errors -ErrorAction SilentlyContinue
            @($changes).Count | Should -Be 3
            $errors.FullyQualifiedErrorId | Should -Be (@('PathNotFound,Hokusai.PS.Cmdlets.GetRdsPasswordChangeCmdlet') * 2)
            $errors[0].TargetObject | Should -Be "$TestDrive/missing"
        }

        It 'refuses a path that is no file' {
            Get-RdsPasswordChange Env:/PATH -ErrorVariable errors -ErrorAction SilentlyContinue
            $errors[0].FullyQualifiedErrorId | Should -BeLike 'NotAFileSystemPath,*'
        }

        It 'names a damaged file, and reads the others' {
            $folder = New-EvidenceFolder (Join-Path $TestDrive 'damaged')
            Set-Content "$folder/trail/zzz.json" -Value '{"Records":[{"eventName":"ModifyDBInstance","eventTime":"2025-07-18T14:00:00Z",'
            $changes = Get-RdsPasswordChange "$folder/trail" -ErrorVariable errors -ErrorAction SilentlyContinue
            @($changes).Count | Should -Be 3
            $errors.Count | Should -BeGreaterThan 0
            $errors[0].TargetObject | Should -BeLike '*zzz.json'
            { Get-RdsPasswordChange "$folder/trail" -ErrorAction Stop } | Should -Throw
        }
    }

    It 'stops reading when the pipeline has enough' {
        $folder = Join-Path $TestDrive 'large'
        New-LargeTrail $folder -Files 3000
        @(Get-RdsPasswordChange $folder).Count | Should -Be 3000
        $all = (Measure-Command { Get-RdsPasswordChange $folder }).TotalMilliseconds
        $first = (Measure-Command { Get-RdsPasswordChange $folder | Select-Object -First 1 }).TotalMilliseconds
        # Both in one run on one machine, so the ratio means something; the pump's own tests prove the cancellation.
        $first | Should -BeLessThan ($all * 0.8)
    }

    It 'shows no password, masked or not' {
        Get-RdsPasswordChange $evidence -IncludeFailed | ConvertTo-Json -Depth 6 | Should -Not -Match '\*\*\*\*|masterUserPassword"\s*:'
    }
}
