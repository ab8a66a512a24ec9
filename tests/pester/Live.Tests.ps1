BeforeDiscovery {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    $live = Test-AwsTestbed
    $cli = [bool](Get-Command aws -ErrorAction Ignore)
}

# These tests need moto_server and the built testbed; elsewhere they are skipped.
Describe 'Live, against moto and the fake in front of it' -Skip:(-not $live) {
    BeforeAll {
        Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
        Import-Module (Get-ModulePath) -Force
        $cli = [bool](Get-Command aws -ErrorAction Ignore)
        $saved = @{}
        foreach ($variable in Get-ChildItem Env:AWS_*) { $saved[$variable.Name] = $variable.Value; Remove-Item "Env:$($variable.Name)" }
        $env:AWS_ACCESS_KEY_ID = 'testing'
        $env:AWS_SECRET_ACCESS_KEY = 'CANARY-secret-key'
        $env:AWS_EC2_METADATA_DISABLED = 'true'
        $env:AWS_SHARED_CREDENTIALS_FILE = "$TestDrive/none"
        $trail = "$TestDrive/trail"
        New-RecentTrail $trail
        $aws = Start-AwsTestbed -Trail $trail
        $there = @{ EndpointUrl = $aws.Url; Region = 'us-east-1' }
    }

    AfterAll {
        Disconnect-Hokusai
        if ($aws) { Stop-AwsTestbed $aws }
        Get-ChildItem Env:AWS_* | Remove-Item
        foreach ($name in $saved.Keys) { Set-Item "Env:$name" $saved[$name] }
    }

    AfterEach { Disconnect-Hokusai }

    Context 'Connect-Hokusai' {
        It 'verifies who the credentials are' {
            $context = Connect-Hokusai @there
            $context.AccountId | Should -Be '111122223333'
            $context.CallerArn | Should -BeLike 'arn:aws:*'
        }

        It 'keeps Region and endpoint for the cmdlets that follow' {
            $null = Connect-Hokusai @there
            (Get-HokusaiContext).EndpointUrl | Should -Be $aws.Url
            (Get-HokusaiContext).AccountId | Should -Be '111122223333'
            Get-RdsPasswordChange -Days 30 | Should -Not -BeNullOrEmpty
        }

        It 'keeps nothing after Disconnect-Hokusai' {
            $null = Connect-Hokusai @there
            Disconnect-Hokusai
            (Get-HokusaiContext).AccountId | Should -BeNullOrEmpty
        }

        It 'takes on a role in each account' {
            $contexts = Connect-Hokusai @there -RoleArn arn:aws:iam::222233334444:role/audit, arn:aws:iam::333344445555:role/audit
            $contexts.AccountId | Should -Be '222233334444', '333344445555'
        }

        It 'takes a PSCredential, and an object with GetCredentials' {
            $typed = [pscredential]::new('testing', (ConvertTo-SecureString 'secret' -AsPlainText))
            (Connect-Hokusai @there -Credential $typed).CredentialSource | Should -Be 'Parameter'
            $custom = [pscustomobject]@{} | Add-Member -PassThru ScriptMethod GetCredentials { [pscustomobject]@{ AccessKey = 'testing'; SecretKey = 'secret'; Token = '' } }
            (Connect-Hokusai @there -Credential $custom).AccountId | Should -Be '111122223333'
        }

        It 'refuses a credential that is none, before it calls anybody' {
            { Connect-Hokusai @there -Credential 5 } | Should -Throw -ErrorId 'InvalidCredential,*'
        }

        It 'honours the session defaults of AWS.Tools' {
            Remove-Item Env:AWS_ACCESS_KEY_ID
            try {
                $StoredAWSRegion = 'eu-west-1'
                $StoredAWSCredentials = [pscustomobject]@{} | Add-Member -PassThru ScriptMethod GetCredentials { [pscustomobject]@{ AccessKey = 'testing'; SecretKey = 'secret' } }
                $context = Connect-Hokusai -EndpointUrl $aws.Url
                "$($context.Region) $($context.CredentialSource) $($context.AccountId)" | Should -Be 'eu-west-1 Session 111122223333'
            }
            finally { $env:AWS_ACCESS_KEY_ID = 'testing' }
        }

        It 'names what is wrong where nothing answers, without a key in it' {
            { Connect-Hokusai -EndpointUrl http://127.0.0.1:1 -Region us-east-1 } | Should -Throw -ErrorId 'AwsUnreachable,*'
            $Error[0].Exception.ToString() | Should -Not -Match 'CANARY'
        }

        It 'says what to do without a Region' {
            { Connect-Hokusai -EndpointUrl $aws.Url } | Should -Throw -ErrorId 'RegionNotSet,*'
        }
    }

    Context 'Get-RdsPasswordChange' {
        It 'finds in event history what it finds in files' {
            $files = Get-RdsPasswordChange -Path $trail -IncludeFailed | Sort-Object EventId
            $live = Get-RdsPasswordChange @there -IncludeFailed | Sort-Object EventId
            $files | Should -Not -BeNullOrEmpty
            $live.EventId | Should -Be $files.EventId
            ($live | ForEach-Object { "$($_.Time) $($_.Kind) $($_.Resource) $($_.Actor)" }) | Should -Be ($files | ForEach-Object { "$($_.Time) $($_.Kind) $($_.Resource) $($_.Actor)" })
        }

        It 'says beforehand how long it will take' {
            $said = Get-RdsPasswordChange @there -Days 10 -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
            "$said" | Should -Match 'lookup\(s\).*at least \d+ s'
        }

        It 'asks only for what comes down the pipeline' {
            $identifier = (Get-RdsPasswordChange -Path $trail | Where-Object ResourceType -EQ DBInstance | Select-Object -First 1).Resource
            $found = [pscustomobject]@{ DBInstanceIdentifier = $identifier } | Get-RdsPasswordChange @there
            $found | Should -Not -BeNullOrEmpty
            @() | Get-RdsPasswordChange @there | Should -BeNullOrEmpty
        }

        It 'goes on from -CachePath without asking again' {
            $cache = "$TestDrive/cache"
            $first = Get-RdsPasswordChange @there -Days 20 -EndTime ([DateTimeOffset]::UtcNow.AddHours(-1)) -CachePath $cache
            $files = (Get-ChildItem $cache -Recurse -File).Count
            $files | Should -BeGreaterThan 0
            (Get-ChildItem $cache -Recurse -File | Get-Content -Raw) -join '' | Should -Not -Match 'CANARY-secret-key'
            $first | Should -Not -BeNullOrEmpty
        }

        It 'reads the bucket of a trail' -Skip:(-not $cli) {
            $env:AWS_DEFAULT_REGION = 'us-east-1'
            aws --endpoint-url $aws.Url s3 mb s3://delivered | Out-Null
            foreach ($file in Get-ChildItem $trail) {
                $day = (Get-RdsPasswordChange -Path $trail | Select-Object -First 1).Time.UtcDateTime
                aws --endpoint-url $aws.Url s3 cp $file.FullName "s3://delivered/org/AWSLogs/111122223333/CloudTrail/us-east-1/$($day.ToString('yyyy/MM/dd'))/$($file.Name)" | Out-Null
            }
            $found = Get-RdsPasswordChange @there -TrailBucket s3://delivered/org | Sort-Object EventId
            $found.EventId | Should -Be (Get-RdsPasswordChange -Path $trail | Sort-Object EventId).EventId
            $found[0].Evidence.Source | Should -BeLike 's3://delivered/org/AWSLogs/*'
        }

        It 'asks Athena, and makes the table where it is told to' -Skip:(-not $cli) {
            $env:AWS_DEFAULT_REGION = 'us-east-1'
            aws --endpoint-url $aws.Url s3 mb s3://athena-results | Out-Null
            $files = (Get-RdsPasswordChange -Path $trail | Sort-Object EventId).EventId
            $asked = @{ AthenaTable = 'default.cloudtrail'; OutputLocation = 's3://athena-results/' }
            (Get-RdsPasswordChange @there @asked | Sort-Object EventId).EventId | Should -Be $files
            $made = @{ AthenaTable = 'default.made'; OutputLocation = 's3://athena-results/'; CreateAthenaTable = $true; TrailBucket = 's3://hokusai-cloudtrail-logs' }
            (Get-RdsPasswordChange @there @made | Sort-Object EventId).EventId | Should -Be $files
        }

        It 'names the table that is not there' {
            $null = Get-RdsPasswordChange @there -AthenaTable default.nowhere -OutputLocation s3://athena-results/ -ErrorVariable problems -ErrorAction SilentlyContinue
            $problems[0].ToString() | Should -Match 'nowhere'
        }

        It 'refuses a bucket that is none' {
            { Get-RdsPasswordChange @there -TrailBucket 's3://' } | Should -Throw -ErrorId 'InvalidTrailBucket,*'
        }

        It 'goes on where a bucket is not there, and names it' {
            $found = Get-RdsPasswordChange @there -TrailBucket s3://nowhere-at-all -ErrorVariable problems -ErrorAction SilentlyContinue
            $found | Should -BeNullOrEmpty
            $problems[0].ToString() | Should -Match 'nowhere-at-all'
        }

        It 'ends at once for Select-Object -First' {
            @(Get-RdsPasswordChange @there | Select-Object -First 1).Count | Should -Be 1
        }
    }

    Context 'Get-TerraformStateHistory' {
        It 'reads all versions of a state from its bucket' -Skip:(-not $cli) {
            $env:AWS_DEFAULT_REGION = 'us-east-1'
            aws --endpoint-url $aws.Url s3 mb s3://states | Out-Null
            aws --endpoint-url $aws.Url s3api put-bucket-versioning --bucket states --versioning-configuration Status=Enabled
            $versions = Get-ChildItem (Join-Path (Get-EvidencePath) 'state') -Filter *.tfstate
            foreach ($file in $versions) { aws --endpoint-url $aws.Url s3 cp $file.FullName s3://states/app/terraform.tfstate | Out-Null }
            $live = Get-TerraformStateHistory @there -StateBucket states -Key app/terraform.tfstate
            $live.Count | Should -Be $versions.Count
            ($live.Serial | Sort-Object) | Should -Be ((Get-TerraformStateHistory -Path (Join-Path (Get-EvidencePath) 'state')).Serial | Sort-Object)
            $live[0].VersionId | Should -Not -BeNullOrEmpty
            $piped = [pscustomobject]@{ BucketName = 'states'; Key = 'app/terraform.tfstate' } | Get-TerraformStateHistory @there
            $piped.Count | Should -Be $versions.Count
        }

        It 'asks for something to read' {
            { Get-TerraformStateHistory } | Should -Throw -ErrorId 'NothingToRead,*'
        }
    }

    Context 'Save-HokusaiSnapshot' {
        It 'saves the account once, and leaves a finished snapshot alone' {
            $first = Save-HokusaiSnapshot "$TestDrive/snapshot" @there -Service rds, secretsmanager -ErrorAction SilentlyContinue
            $first.Documents | Should -BeGreaterThan 5
            Get-Content "$TestDrive/snapshot/111122223333/us-east-1/rds/describe-db-instances.json" -Raw | ConvertFrom-Json | ForEach-Object DBInstances | Should -Not -BeNullOrEmpty
            $again = Save-HokusaiSnapshot "$TestDrive/snapshot" @there -Service rds, secretsmanager -ErrorAction SilentlyContinue
            $again.FinishedAt | Should -Be $first.FinishedAt
            (Save-HokusaiSnapshot "$TestDrive/snapshot" @there -Service rds, secretsmanager -Force -ErrorAction SilentlyContinue).StartedAt | Should -BeGreaterThan $first.FinishedAt
        }

        It 'refuses a folder that holds something else' {
            $null = New-Item -ItemType Directory "$TestDrive/other"
            Set-Content "$TestDrive/other/notes.txt" 'mine'
            { Save-HokusaiSnapshot "$TestDrive/other" @there -Service sqs } | Should -Throw
            Get-Content "$TestDrive/other/notes.txt" | Should -Be 'mine'
        }

        It 'writes nothing with -WhatIf' {
            Save-HokusaiSnapshot "$TestDrive/not-made" @there -WhatIf
            Test-Path "$TestDrive/not-made" | Should -BeFalse
        }

        It 'names an unknown service, and offers the known ones on Tab' {
            { Save-HokusaiSnapshot "$TestDrive/x" @there -Service typo } | Should -Throw -ErrorId 'UnknownService,*'
            (TabExpansion2 'Save-HokusaiSnapshot x -Service secr' 36).CompletionMatches.CompletionText | Should -Be 'secretsmanager'
        }
    }

    Context 'Invoke-HokusaiInvestigation' {
        BeforeAll {
            # A rotator that only its text gives away.
            $env:AWS_DEFAULT_REGION = 'us-east-1'
            $document = '{"schemaVersion":"0.3","mainSteps":[{"name":"set","action":"aws:executeAwsApi","inputs":{"Service":"rds","Api":"ModifyDBInstance","MasterUserPassword":"{{ password }}"}}]}'
            if ($cli) { aws --endpoint-url $aws.Url ssm create-document --name RotateAll --document-type Automation --content $document | Out-Null }
        }

        It 'concludes live what it concludes from the trail and a snapshot' {
            $identifier = (Get-RdsPasswordChange -Path $trail | Where-Object ResourceType -EQ DBInstance | Select-Object -First 1).Resource
            $null = Save-HokusaiSnapshot "$TestDrive/account" @there -ErrorAction SilentlyContinue
            $live = Invoke-HokusaiInvestigation @there -Resource $identifier -ErrorAction SilentlyContinue
            $files = Invoke-HokusaiInvestigation -Path $trail -SnapshotPath "$TestDrive/account" -Resource $identifier -ErrorAction SilentlyContinue
            $live.PasswordChanges.EventId | Should -Be $files.PasswordChanges.EventId
            ($live.RootCauses | ForEach-Object { "$($_.Kind) $($_.Confidence)" }) | Should -Be ($files.RootCauses | ForEach-Object { "$($_.Kind) $($_.Confidence)" })
            if ($cli) { $live.Rotators.Name | Should -Contain 'RotateAll' }
            $live.Rotators.Name | Should -Be $files.Rotators.Name
            $live.PrincipalAccess.Principal | Should -Be $files.PrincipalAccess.Principal
            $live.Findings.RuleId | Should -Be $files.Findings.RuleId
        }

        It 'reads the trail from its bucket as it reads the files' -Skip:(-not $cli) {
            $env:AWS_DEFAULT_REGION = 'us-east-1'
            aws --endpoint-url $aws.Url s3 mb s3://investigated | Out-Null
            $day = (Get-RdsPasswordChange -Path $trail | Select-Object -First 1).Time.UtcDateTime.ToString('yyyy/MM/dd')
            foreach ($file in Get-ChildItem $trail) {
                aws --endpoint-url $aws.Url s3 cp $file.FullName "s3://investigated/AWSLogs/111122223333/CloudTrail/us-east-1/$day/$($file.Name)" | Out-Null
            }
            $live = Invoke-HokusaiInvestigation @there -TrailBucket s3://investigated -Symptom PasswordChanged -ErrorAction SilentlyContinue
            $files = Invoke-HokusaiInvestigation -Path $trail -Symptom PasswordChanged -ErrorAction SilentlyContinue
            $live.PasswordChanges.EventId | Should -Be $files.PasswordChanges.EventId
            $live.RootCauses.Kind | Should -Be $files.RootCauses.Kind
        }
    }
}
