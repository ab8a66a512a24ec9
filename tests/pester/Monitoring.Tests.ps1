BeforeDiscovery {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    $live = Test-AwsTestbed
}

# These tests need moto_server and the built testbed; elsewhere they are skipped.
Describe 'Monitoring, against moto and the fake in front of it' -Skip:(-not $live) {
    BeforeAll {
        Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
        Import-Module (Get-ModulePath) -Force
        $saved = @{}
        foreach ($variable in Get-ChildItem Env:AWS_*) { $saved[$variable.Name] = $variable.Value; Remove-Item "Env:$($variable.Name)" }
        $env:AWS_ACCESS_KEY_ID = 'testing'
        $env:AWS_SECRET_ACCESS_KEY = 'CANARY-secret-key'
        $env:AWS_EC2_METADATA_DISABLED = 'true'
        $env:AWS_DEFAULT_REGION = 'us-east-1'
        $cli = [bool](Get-Command aws -ErrorAction Ignore)
        New-RecentTrail "$TestDrive/trail"
        $aws = Start-AwsTestbed -Trail "$TestDrive/trail"
        $null = Connect-Hokusai -EndpointUrl $aws.Url -Region us-east-1
        $wanted = @{
            Email = 'ops@example.com'; RdsInstance = 'hokusai-production'; EcsCluster = 'hokusai-production'; EcsService = 'api'
            S3Bucket = 'hokusai-models'; LoadBalancer = 'hokusai-api'; LogGroup = '/ecs/hokusai-api'; StateBucket = 'hokusai-terraform-state'
        }
    }

    AfterAll {
        Disconnect-Hokusai
        if ($aws) { Stop-AwsTestbed $aws }
        Get-ChildItem Env:AWS_* | Remove-Item
        foreach ($name in $saved.Keys) { Set-Item "Env:$name" $saved[$name] }
    }

    AfterEach { Remove-HokusaiMonitoring -Confirm:$false | Out-Null }

    It 'makes everything in the first run, changes nothing in the second, and leaves nothing when it is removed' {
        $first = Set-HokusaiMonitoring @wanted
        $first.Count | Should -BeGreaterThan 20
        $first.Action | Select-Object -Unique | Should -Be 'Create'
        $second = Set-HokusaiMonitoring @wanted
        $second.Action | Select-Object -Unique | Should -Be 'Unchanged'
        $second.Resource | Should -Be $first.Resource
        (Remove-HokusaiMonitoring -Confirm:$false).Action | Select-Object -Unique | Should -Be 'Remove'
        Get-HokusaiMonitoring | Should -BeNullOrEmpty
    }

    It 'shows the plan with -WhatIf, and makes nothing' {
        $plan = Set-HokusaiMonitoring @wanted -WhatIf
        $plan.Action | Select-Object -Unique | Should -Be 'Create'
        Get-HokusaiMonitoring | Should -BeNullOrEmpty
    }

    It 'sees what was changed by hand, and mends it' -Skip:(-not (Get-Command aws -ErrorAction Ignore)) {
        $null = Set-HokusaiMonitoring @wanted
        aws --endpoint-url $aws.Url events disable-rule --name hokusai-rds-password
        aws --endpoint-url $aws.Url cloudwatch delete-alarms --alarm-names hokusai-rds-hokusai-production-cpu
        $drift = Get-HokusaiMonitoring @wanted | Where-Object Action -NE Unchanged
        ($drift | Sort-Object Resource | ForEach-Object { "$($_.Action) $($_.Resource)" }) | Should -Be 'Create hokusai-rds-hokusai-production-cpu', 'Update hokusai-rds-password'
        ($drift | Where-Object Action -EQ Update).Differences.Attribute | Should -Be 'state'
        $mended = Set-HokusaiMonitoring @wanted | Where-Object Action -NE Unchanged
        $mended.Count | Should -Be 2
        Get-HokusaiMonitoring @wanted | Where-Object Action -NE Unchanged | Should -BeNullOrEmpty
    }

    It 'says where each threshold comes from' {
        $alarm = Set-HokusaiAlarms -RdsInstance hokusai-production -WhatIf | Where-Object Resource -Like '*-connections'
        $alarm.Reason | Should -Match 'as the parameter group sets max_connections'
        $given = Set-HokusaiAlarms -RdsInstance hokusai-production -MaxConnections 500 -WhatIf | Where-Object Resource -Like '*-connections'
        ($given.Differences | Where-Object Attribute -EQ threshold).Desired | Should -Be '400'
    }

    It 'keeps the alarms alone, under both of its names' {
        $alarms = Set-HokusaiAlarm -RdsInstance hokusai-production -TopicArn arn:aws:sns:us-east-1:111122223333:hokusai-alerts
        $alarms.Type | Select-Object -Unique | Should -Be 'aws_cloudwatch_metric_alarm', 'aws_cloudwatch_composite_alarm'
        (Get-HokusaiAlarms).Resource | Sort-Object | Should -Be ($alarms.Resource | Sort-Object)
        Get-HokusaiEventRule | Where-Object Type -EQ aws_cloudwatch_event_rule | Should -BeNullOrEmpty
    }

    It 'takes what comes down the pipeline by property name' {
        $databases = [pscustomobject]@{ DBInstanceIdentifier = 'hokusai-production' } | Set-HokusaiAlarms -WhatIf
        $databases.Resource | Should -Contain 'hokusai-rds-hokusai-production-cpu'
    }

    It 'goes on where one thing is not there, and names it' {
        $made = Set-HokusaiAlarms -RdsInstance hokusai-production, no-such-database -ErrorVariable problems -ErrorAction SilentlyContinue -WhatIf
        $made | Should -Not -BeNullOrEmpty
        $problems.FullyQualifiedErrorId | Should -BeLike 'MonitoringTargetNotFound,*'
        "$problems" | Should -Match 'no-such-database'
    }

    It 'leaves what it did not make alone, and does nothing that would rely on it' -Skip:(-not (Get-Command aws -ErrorAction Ignore)) {
        aws --endpoint-url $aws.Url sns create-topic --name watch-notifications | Out-Null
        $made = Set-HokusaiMonitoring @wanted -Name watch -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems.FullyQualifiedErrorId | Should -BeLike 'MonitoringNotOwned,*'
        $made | Should -BeNullOrEmpty
        Remove-HokusaiMonitoring -Name watch -Confirm:$false | Should -BeNullOrEmpty
        aws --endpoint-url $aws.Url sns list-topics --query 'Topics[].TopicArn' --output text | Should -Match 'watch-notifications'
    }

    It 'removes what is no longer wanted with -Prune only' {
        $null = Set-HokusaiAlarms -RdsInstance hokusai-production -EcsCluster hokusai-production
        (Set-HokusaiAlarms -RdsInstance hokusai-production).Action | Should -Not -Contain 'Remove'
        (Set-HokusaiAlarms -RdsInstance hokusai-production -Prune | Where-Object Action -EQ Remove).Resource | Should -BeLike 'hokusai-ecs-*'
    }

    It 'tests every link, and says what could not be tested' {
        $null = Set-HokusaiMonitoring -Email ops@example.com -RdsInstance hokusai-production
        $links = Test-HokusaiMonitoring -WhatIf
        $links.Result | Should -Not -Contain 'Failed'
        $links.Check | Select-Object -Unique | Should -Contain 'KeyPolicy'
        ($links | Where-Object Check -EQ RdsSubscription).Result | Should -Be 'NotTested'
        ($links | Where-Object Check -EQ Delivery).Result | Select-Object -Unique | Should -Be 'NotTested'
    }

    It 'sends messages that are received: by a rule and by an alarm' -Skip:(-not (Get-Command aws -ErrorAction Ignore)) {
        $null = Set-HokusaiMonitoring -RdsInstance hokusai-production
        # As the guide has it.
        $topic = (Get-HokusaiMonitoring | Where-Object Type -EQ aws_sns_topic).Arn
        $queue = $topic -replace ':sns:', ':sqs:' -replace '[^:]+$', 'inbox'
        $policy = '{"Statement":[{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"' + $queue + '","Condition":{"ArnEquals":{"aws:SourceArn":"' + $topic + '"}}}]}'
        $url = aws --endpoint-url $aws.Url sqs create-queue --queue-name inbox --attributes (@{ Policy = $policy } | ConvertTo-Json -Compress) --query QueueUrl --output text
        aws --endpoint-url $aws.Url sns subscribe --topic-arn $topic --protocol sqs --notification-endpoint $queue --attributes RawMessageDelivery=true | Out-Null
        aws --endpoint-url $aws.Url cloudwatch set-alarm-state --alarm-name hokusai-rds-hokusai-production-cpu --state-value OK --state-reason 'As it is'
        (aws --endpoint-url $aws.Url sqs purge-queue --queue-url $url)
        $links = Test-HokusaiMonitoring -Alarm *-cpu -Confirm:$false
        $links.Result | Should -Not -Contain 'Failed'
        $received = (aws --endpoint-url $aws.Url sqs receive-message --queue-url $url --max-number-of-messages 10 | ConvertFrom-Json).Messages.Body
        $text = $received | Where-Object { $_ -match 'it reached you' }
        $text | Should -Match '^"Test \d{8}T\d{6}Z of the monitoring hokusai: it reached you\. Nothing has happened, and nothing is to be done\."$'
        ($links | Where-Object Check -EQ Delivery).Reason | Should -Match ([regex]::Match($text, 'Test \w+').Value)
        ($links | Where-Object Check -EQ Delivery).Reason | Should -Match 'the queue inbox'
        $alarm = $received | Where-Object { $_ -match 'AlarmName' } | ConvertFrom-Json | Where-Object NewStateValue -EQ ALARM
        $alarm.AlarmName | Should -Be 'hokusai-rds-hokusai-production-cpu'
        $alarm.NewStateReason | Should -Match 'A test by Test-HokusaiMonitoring'
        aws --endpoint-url $aws.Url cloudwatch describe-alarms --alarm-names hokusai-rds-hokusai-production-cpu --query 'MetricAlarms[].StateValue' --output text | Should -Be 'OK'
        aws --endpoint-url $aws.Url events list-rules --name-prefix hokusai-canary --query 'Rules[].Name' --output text | Should -BeNullOrEmpty
        aws --endpoint-url $aws.Url sqs delete-queue --queue-url $url
    }

    It 'leaves no rule behind when the test is stopped' -Skip:(-not (Get-Command aws -ErrorAction Ignore)) {
        $null = Set-HokusaiMonitoring -Email ops@example.com -RdsInstance hokusai-production
        $shell = [powershell]::Create().AddScript({
                param($module, $url)
                Import-Module $module
                $null = Connect-Hokusai -EndpointUrl $url -Region us-east-1
                Test-HokusaiMonitoring -Confirm:$false
            }).AddArgument((Get-ModulePath)).AddArgument($aws.Url)
        $running = $shell.BeginInvoke()
        $rules = { aws --endpoint-url $aws.Url events list-rules --name-prefix hokusai-canary --query 'Rules[].Name' --output text }
        while (-not (& $rules) -and -not $running.IsCompleted) { Start-Sleep -Milliseconds 100 }
        & $rules | Should -Be 'hokusai-canary'
        $shell.Stop()
        & $rules | Should -BeNullOrEmpty
        $shell.Dispose()
    }

    It 'finds the link that is broken' -Skip:(-not (Get-Command aws -ErrorAction Ignore)) {
        $null = Set-HokusaiMonitoring -Email ops@example.com -RdsInstance hokusai-production
        $policy = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"*"}]}'
        aws --endpoint-url $aws.Url sns set-topic-attributes --topic-arn arn:aws:sns:us-east-1:111122223333:hokusai-notifications --attribute-name Policy --attribute-value $policy
        $failed = Test-HokusaiMonitoring -WhatIf | Where-Object Result -EQ Failed
        $failed.Check | Select-Object -Unique | Should -Be 'TopicPolicy'
        $failed.Reason -join ' ' | Should -Match 'events\.amazonaws\.com'
    }

    It 'writes the plan as Terraform that validates' -Skip:(-not (Get-Command terraform -ErrorAction Ignore)) {
        $null = New-Item -ItemType Directory "$TestDrive/terraform"
        Set-HokusaiMonitoring @wanted -AsTerraform | Set-Content "$TestDrive/terraform/main.tf"
        Get-HokusaiMonitoring | Should -BeNullOrEmpty
        terraform fmt -check "$TestDrive/terraform"
        $LASTEXITCODE | Should -Be 0
        # Whether it validates against the provider is tested where a mirror of it is (MonitoringTerraformTests).
        Get-Content -Raw "$TestDrive/terraform/main.tf" | Should -Match 'resource "aws_cloudwatch_composite_alarm"'
    }

    It 'writes the plan as a CloudFormation template that cfn-lint passes' -Skip:(-not (Get-Command cfn-lint -ErrorAction Ignore)) {
        Set-HokusaiMonitoring @wanted -AsCloudFormation | Set-Content "$TestDrive/template.yaml"
        $said = cfn-lint "$TestDrive/template.yaml"
        $LASTEXITCODE | Should -Be 0 -Because "$said"
    }

    It 'refuses a name that is none, and a call that names nothing to monitor' {
        { Set-HokusaiMonitoring -Name 'Not a name' -RdsInstance x } | Should -Throw -ErrorId 'InvalidName,*'
        { Set-HokusaiMonitoring } | Should -Throw -ErrorId 'NothingToMonitor,*'
        { Set-HokusaiMonitoring -RdsInstance hokusai-production -Email 'not an address' } | Should -Throw -ErrorId 'MonitoringInvalidSetting,*'
        { Set-HokusaiConfigRule -RdsInstance hokusai-production -CreateConfigRecorder } | Should -Throw -ErrorId 'ConfigBucketMissing,*'
    }

    It 'fits its table into 100 columns' {
        $lines = Set-HokusaiMonitoring @wanted -WhatIf | Out-String -Width 100 -Stream
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 100
        "$lines" | Should -Match 'hokusai-rds-hokusai-production-connections'
    }

    It 'can be given names, tags, thresholds, periods and a topic' {
        $alarms = Set-HokusaiAlarms -WhatIf -RdsInstance hokusai-production -EcsCluster hokusai-production -EcsService api -LoadBalancer hokusai-api -Name watch -Tag @{ Team = 'data' } `
            -TopicArn arn:aws:sns:us-east-1:111122223333:hokusai-alerts -MaxConnections 100 -ConnectionPercent 50 -CpuPercent 70 -MemoryPercent 60 -DatabaseLatencySeconds 0.2 `
            -ResponseSeconds 3 -PeriodSeconds 900
        $wanted = @{}
        foreach ($alarm in $alarms) {
            $wanted[$alarm.Resource] = @{}
            foreach ($difference in $alarm.Differences) { $wanted[$alarm.Resource][$difference.Attribute] = $difference.Desired }
        }
        $alarms.Resource | Should -BeLike 'watch-*'
        $wanted['watch-rds-hokusai-production-connections'].threshold | Should -Be '50'
        $wanted['watch-rds-hokusai-production-cpu'].threshold | Should -Be '70'
        $wanted['watch-rds-hokusai-production-cpu'].period | Should -Be '900'
        $wanted['watch-rds-hokusai-production-cpu'].tags | Should -Be '{"Team":"data","hokusai:monitoring":"watch"}'
        $wanted['watch-rds-hokusai-production-cpu'].alarm_actions | Should -Be '["arn:aws:sns:us-east-1:111122223333:hokusai-alerts"]'
        ($wanted.Values | ForEach-Object threshold) | Should -Contain '60'
        ($wanted.Values | ForEach-Object threshold) | Should -Contain '0.2'
        ($wanted.Values | ForEach-Object threshold) | Should -Contain '3'
        $default = Set-HokusaiAlarms -WhatIf -RdsInstance hokusai-production | Where-Object Resource -EQ hokusai-rds-hokusai-production-cpu
        ($default.Differences | Where-Object Attribute -EQ threshold).Desired | Should -Be '80'
        ($default.Differences | Where-Object Attribute -EQ period).Desired | Should -Be '300'
        { Set-HokusaiAlarms -WhatIf -RdsInstance hokusai-production -PeriodSeconds 7 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'shows what Config rules found, in 100 columns' -Skip:(-not (Get-Command aws -ErrorAction Ignore)) {
        $null = Set-HokusaiConfigRule -RdsInstance hokusai-production -CreateConfigRecorder -ConfigBucket hokusai-models -ErrorAction SilentlyContinue
        $rules = Get-HokusaiConfigRule | Where-Object Type -EQ aws_config_config_rule
        $rules.Compliance.State | Select-Object -Unique | Should -Be 'INSUFFICIENT_DATA'
        foreach ($number in 1..3) {
            aws --endpoint-url $aws.Url configservice put-external-evaluation --config-rule-name $rules[0].Resource --external-evaluation "ComplianceResourceType=AWS::RDS::DBInstance,ComplianceResourceId=db-$number,ComplianceType=NON_COMPLIANT,OrderingTimestamp=2025-07-18T12:00:00Z"
        }
        $found = Get-HokusaiConfigRule | Where-Object Resource -EQ $rules[0].Resource
        $found.Status | Should -Be 'NON_COMPLIANT'
        $found.Compliance.NonCompliantResources | Should -Be 3
        $lines = Get-HokusaiConfigRule | Out-String -Width 100 -Stream
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 100
        "$lines" | Should -Match 'Compliance'
        "$lines" | Should -Match 'NON_COMPLIANT \(3\)'
        "$lines" | Should -Match 'INSUFFICIENT_DATA'
    }

    It 'mends a key that was changed by hand, and takes one back that waits for its deletion' -Skip:(-not (Get-Command aws -ErrorAction Ignore)) {
        $arn = (Set-HokusaiMonitoring @wanted | Where-Object Type -EQ aws_kms_key).Arn
        $key = ($arn -split '/')[-1]
        aws --endpoint-url $aws.Url kms update-key-description --key-id $key --description 'by hand'
        aws --endpoint-url $aws.Url kms disable-key-rotation --key-id $key
        aws --endpoint-url $aws.Url kms disable-key --key-id $key
        $subscription = (Get-HokusaiMonitoring | Where-Object Type -EQ aws_sns_topic_subscription).Arn
        aws --endpoint-url $aws.Url sns set-subscription-attributes --subscription-arn $subscription --attribute-name FilterPolicy --attribute-value '{"kind":["nothing"]}'
        $drift = Get-HokusaiMonitoring @wanted | Where-Object Action -NE Unchanged
        $drift.Differences.Attribute | Sort-Object | Should -Be 'description', 'enable_key_rotation', 'filter_policy', 'is_enabled'
        (Set-HokusaiMonitoring @wanted | Where-Object Action -NE Unchanged).Action | Should -Be 'Update', 'Update'
        Get-HokusaiMonitoring @wanted | Where-Object Action -NE Unchanged | Should -BeNullOrEmpty
        $null = Remove-HokusaiMonitoring -Confirm:$false
        (Set-HokusaiMonitoring @wanted | Where-Object Type -EQ aws_kms_key).Arn | Should -Be $arn
        Get-HokusaiMonitoring @wanted | Where-Object Action -NE Unchanged | Should -BeNullOrEmpty
    }

    It 'tells no secret that somebody put into what is there or into what is wanted' -Skip:(-not (Get-Command aws -ErrorAction Ignore)) {
        $secret = $wanted + @{ Tag = @{ Password = 'CANARY-one' } }
        $said = @(Set-HokusaiMonitoring @secret -WhatIf *>&1) + @(Set-HokusaiMonitoring @secret *>&1)
        aws --endpoint-url $aws.Url events put-targets --rule hokusai-rds-password --targets '[{"Id":"notify","Arn":"arn:aws:sns:us-east-1:111122223333:hokusai-notifications","Input":"\"postgres://app:CANARY-two@db/app\""}]' | Out-Null
        aws --endpoint-url $aws.Url sns subscribe --topic-arn arn:aws:sns:us-east-1:111122223333:hokusai-notifications --protocol https --notification-endpoint https://hooks.example.com/CANARY-three | Out-Null
        aws --endpoint-url $aws.Url cloudwatch put-metric-alarm --alarm-name hokusai-rds-hokusai-production-cpu --alarm-description 'password: CANARY-four' --metric-name m --namespace n --statistic Sum --period 60 --evaluation-periods 1 --threshold 1 --comparison-operator GreaterThanThreshold
        $secret.Tag = @{ Password = 'CANARY-five' }
        $said += @(Get-HokusaiMonitoring *>&1) + @(Get-HokusaiMonitoring @secret *>&1) + @(Get-HokusaiAlarms *>&1) + @(Get-HokusaiEventRule *>&1)
        $said += @(Test-HokusaiMonitoring -WhatIf *>&1) + @(Set-HokusaiMonitoring @secret -Prune *>&1) + @(Remove-HokusaiMonitoring -Confirm:$false *>&1)
        $said.Count | Should -BeGreaterThan 100
        $text = ($said | ForEach-Object { if ($_ -is [Management.Automation.ErrorRecord]) { "$_ $($_.Exception) $($_.ErrorDetails)" } else { ConvertTo-Json $_ -Depth 6; Format-List * -InputObject $_ | Out-String -Width 4000 } }) -join "`n"
        $text | Should -Match '\(sensitive value\)'
        [regex]::Matches($text, '.{0,60}CANARY-\w+').Value | Should -BeNullOrEmpty
    }

    It 'gives failed calls the category of what failed' {
        $type = (Get-Command Get-HokusaiMonitoring).ImplementingType.Assembly.GetType('Hokusai.PS.Pipeline.AwsErrorCategory')
        $of = $type.GetMethod('Of')
        $expected = [ordered]@{
            'AwsAccessDenied' = 'PermissionDenied'; 'AwsThrottled' = 'LimitsExceeded'; 'AwsCredentialsExpired' = 'AuthenticationError'; 'AwsCredentialsRejected' = 'AuthenticationError'
            'AwsSignatureRejected' = 'AuthenticationError'; 'AwsUnreachable' = 'ConnectionError'; 'AwsTimedOut' = 'OperationTimeout'; 'AwsAnswerDamaged' = 'ProtocolError'
            'AwsServiceFailed' = 'ResourceUnavailable'; 'AwsPageRepeated' = 'ProtocolError'; 'AwsConflict' = 'ResourceBusy'; 'AwsCallFailed' = 'InvalidOperation'
            'AwsCallFailed DBInstanceNotFound' = 'ObjectNotFound'; 'AwsCallFailed NoSuchBucket' = 'ObjectNotFound'; 'AwsCallFailed QueueDoesNotExist' = 'ObjectNotFound'
            'AwsCallFailed DBInstanceAlreadyExists' = 'ResourceExists'; 'AwsCallFailed LimitExceededException' = 'QuotaExceeded'; 'AwsCallFailed ValidationError' = 'InvalidArgument'
            'AwsCallFailed InvalidParameterValue' = 'InvalidArgument'; 'AwsCallFailed MalformedPolicyDocument' = 'InvalidArgument'; 'AwsCallFailed Something' = 'InvalidOperation'
        }
        foreach ($case in $expected.Keys) {
            $id, $code = -split $case
            "$($of.Invoke($null, @($id, $code)))" | Should -Be $expected[$case] -Because $case
        }
        $unreached = { Get-HokusaiMonitoring -EndpointUrl http://127.0.0.1:1 -Region us-east-1 -ErrorAction Stop } | Should -Throw -PassThru
        $unreached.CategoryInfo.Category | Should -Be 'ConnectionError'
        $null = Set-HokusaiAlarms -RdsInstance no-such-database -WhatIf -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $invalid = { Set-HokusaiMonitoring -RdsInstance hokusai-production -Email 'not an address' } | Should -Throw -PassThru
        $invalid.CategoryInfo.Category | Should -Be 'InvalidArgument'
    }
}
