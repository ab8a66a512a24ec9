BeforeDiscovery {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    $live = Test-AwsTestbed
}

# Runs in processes of their own, that are killed or that meet one another; these tests need moto_server and the built testbed, and are skipped elsewhere.
Describe 'Monitoring whose runs are killed or meet' -Skip:(-not $live) {
    BeforeAll {
        Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
        Import-Module (Get-ModulePath) -Force
        $saved = @{}
        foreach ($variable in Get-ChildItem Env:AWS_*) { $saved[$variable.Name] = $variable.Value; Remove-Item "Env:$($variable.Name)" }
        $env:AWS_ACCESS_KEY_ID = 'testing'
        $env:AWS_SECRET_ACCESS_KEY = 'CANARY-secret-key'
        $env:AWS_EC2_METADATA_DISABLED = 'true'
        $env:AWS_DEFAULT_REGION = 'us-east-1'
        New-RecentTrail "$TestDrive/trail"
        $log = "$TestDrive/requests.txt"
        $aws = Start-AwsTestbed -Trail "$TestDrive/trail" -Requests $log
        $null = Connect-Hokusai -EndpointUrl $aws.Url -Region us-east-1
        $wanted = @{
            Email = 'ops@example.com'; RdsInstance = 'hokusai-production'; EcsCluster = 'hokusai-production'; EcsService = 'api'
            S3Bucket = 'hokusai-models'; LoadBalancer = 'hokusai-api'; LogGroup = '/ecs/hokusai-api'; StateBucket = 'hokusai-terraform-state'
        }
        $set = 'Set-HokusaiMonitoring ' + (($wanted.GetEnumerator() | ForEach-Object { "-$($_.Key) '$($_.Value)'" }) -join ' ')

        function Start-Run([string] $Command) {
            # A PowerShell that waits until it is let go, runs one command, and prints the id of every error.
            $script = "`$ErrorActionPreference = 'SilentlyContinue'; Import-Module '$(Get-ModulePath)'; `$null = Connect-Hokusai -EndpointUrl '$($aws.Url)' -Region us-east-1; " +
                "[Console]::Out.WriteLine('ready'); `$null = [Console]::In.ReadLine(); " +
                "`$null = $Command -ErrorVariable problems; `$problems | ForEach-Object { `"`$(`$_.FullyQualifiedErrorId): `$_`" }"
            $start = [Diagnostics.ProcessStartInfo]::new('pwsh')
            $start.RedirectStandardInput = $start.RedirectStandardOutput = $true
            foreach ($argument in '-NoProfile', '-NonInteractive', '-Command', $script) { $start.ArgumentList.Add($argument) }
            $process = [Diagnostics.Process]::Start($start)
            $process.StandardOutput.ReadLine() | Should -Be ready
            # Read from the start, so that no run waits for a full pipe.
            [pscustomobject]@{ Process = $process; Output = $process.StandardOutput.ReadToEndAsync() }
        }

        function Invoke-Run($Run) { $Run.Process.StandardInput.WriteLine() }

        function Wait-Writes([int] $Number, $Run) {
            while ((Get-Writes).Count -lt $Number -and -not $Run.Process.HasExited) { Start-Sleep -Milliseconds 10 }
        }

        function Stop-Run($Run, [int] $AfterWrites) {
            # SIGKILL, when so many of its writes have arrived.
            $number = (Get-Writes).Count + $AfterWrites
            Invoke-Run $Run
            Wait-Writes $number $Run
            $Run.Process.Kill()
            $Run.Process.WaitForExit()
            # It was killed, and did not end by itself.
            $Run.Process.ExitCode | Should -Be 137
        }

        function Wait-Run($Run) {
            if (-not $Run.Process.WaitForExit(120000)) { $Run.Process.Kill(); throw 'The run did not end.' }
            $Run.Process.ExitCode | Should -Be 0
            @($Run.Output.Result -split "`n" | Where-Object { $_ })
        }

        function Get-Writes { @(Get-Content $log | Where-Object { $_ -notmatch ' (Get|List|Describe|Head|LookupEvents)' }) }

        function Invoke-Aws([string] $Service, [string] $Target, $Body) {
            # Past the product, so that it does not count its own work.
            $headers = @{ Authorization = "AWS4-HMAC-SHA256 Credential=testing/20250718/us-east-1/$Service/aws4_request, SignedHeaders=host, Signature=0" }
            $content = $Body
            if ($Target) {
                $headers['X-Amz-Target'] = $Target
                $content = ConvertTo-Json $Body -Compress
            }
            $type = if ($Target) { 'application/x-amz-json-1.1' } else { 'application/x-www-form-urlencoded' }
            Invoke-RestMethod -Uri $aws.Url -Method Post -Headers $headers -ContentType $type -Body $content -SkipHeaderValidation
        }

        function Get-Census {
            # How many there are of all that a run could make twice.
            $keys = @((Invoke-Aws kms TrentService.ListKeys @{}).Keys | Where-Object { $_ } |
                    ForEach-Object { (Invoke-Aws kms TrentService.DescribeKey @{ KeyId = $_.KeyId }).KeyMetadata } | Where-Object KeyState -EQ Enabled)
            $aliases = (Invoke-Aws kms TrentService.ListAliases @{}).Aliases | Where-Object { $_.AliasName -like 'alias/hokusai-*' }
            [ordered]@{
                Keys = $keys.Count
                Aliases = @($aliases).Count
                AliasesOfKeysInUse = @($aliases | Where-Object TargetKeyId -In $keys.KeyId).Count
                Topics = @((Invoke-Aws sns '' 'Action=ListTopics&Version=2010-03-31').ListTopicsResponse.ListTopicsResult.Topics.member).Count
                Subscriptions = @((Invoke-Aws sns '' 'Action=ListSubscriptions&Version=2010-03-31').ListSubscriptionsResponse.ListSubscriptionsResult.Subscriptions.member).Count
                Queues = @((Invoke-Aws sqs AmazonSQS.ListQueues @{}).QueueUrls).Count
                Rules = @((Invoke-Aws events AWSEvents.ListRules @{}).Rules).Count
            } | ConvertTo-Json -Compress
        }

        $empty = Get-Census
        $run = Start-Run $set
        Invoke-Run $run
        $unexplained = @(Wait-Run $run)
        $writes = (Get-Writes).Count
        $whole = Get-Census
        Remove-HokusaiMonitoring -Confirm:$false | Out-Null
    }

    AfterAll {
        Disconnect-Hokusai
        if ($aws) { Stop-AwsTestbed $aws }
        Get-ChildItem Env:AWS_* | Remove-Item
        foreach ($name in $saved.Keys) { Set-Item "Env:$name" $saved[$name] }
    }

    AfterEach { Remove-HokusaiMonitoring -Confirm:$false | Out-Null }

    It 'goes from nothing to one of each, by enough calls to be killed in' {
        $unexplained | Should -BeNullOrEmpty
        $writes | Should -BeGreaterThan 25
        $whole | Should -Not -Be $empty
        ($whole | ConvertFrom-Json).Keys - ($empty | ConvertFrom-Json).Keys | Should -Be 1
        ($whole | ConvertFrom-Json).Topics - ($empty | ConvertFrom-Json).Topics | Should -Be 1
        ($whole | ConvertFrom-Json).Subscriptions - ($empty | ConvertFrom-Json).Subscriptions | Should -Be 1
        Get-Census | Should -Be $empty
    }

    It 'is finished by the next run where one was killed at its write number <_>' -ForEach 1, 2, 3, 4, 5, 8, 13, 21, 30 {
        $before = (Get-Writes).Count
        Stop-Run (Start-Run $set) -AfterWrites $_
        (Get-Writes).Count - $before | Should -BeLessThan $writes

        $next = Set-HokusaiMonitoring @wanted -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        $next.Action | Should -Contain Create
        Get-Census | Should -Be $whole
        (Set-HokusaiMonitoring @wanted).Action | Select-Object -Unique | Should -Be Unchanged

        Remove-HokusaiMonitoring -Confirm:$false | Out-Null
        Get-Census | Should -Be $empty
        Get-HokusaiMonitoring | Should -BeNullOrEmpty
    }

    It 'is removed by the next run where a removal was killed at its write number <_>' -ForEach 1, 10, 25 {
        $null = Set-HokusaiMonitoring @wanted
        Stop-Run (Start-Run 'Remove-HokusaiMonitoring -Confirm:$false') -AfterWrites $_

        Remove-HokusaiMonitoring -Confirm:$false -ErrorVariable problems | Out-Null
        $problems | Should -BeNullOrEmpty
        Get-Census | Should -Be $empty
    }

    It 'ends with one of each where two runs make it at once' {
        $runs = (Start-Run $set), (Start-Run $set)
        $runs | ForEach-Object { Invoke-Run $_ }
        $runs | ForEach-Object { Wait-Run $_ | Should -BeNullOrEmpty }
        Get-Census | Should -Be $whole
        (Set-HokusaiMonitoring @wanted).Action | Select-Object -Unique | Should -Be Unchanged
        Remove-HokusaiMonitoring -Confirm:$false | Out-Null
        Get-Census | Should -Be $empty
    }

    It 'is mended by one more run where another removed it after <_> writes of the one that made it' -ForEach 3, 12, 30 {
        $making, $remove = (Start-Run $set), (Start-Run 'Remove-HokusaiMonitoring -Confirm:$false')
        $number = (Get-Writes).Count + $_
        Invoke-Run $making
        Wait-Writes $number $making
        Invoke-Run $remove
        # What the one takes away under the other's hands is told by the service's answer, and by nothing else.
        foreach ($problem in @($making, $remove | ForEach-Object { Wait-Run $_ })) { $problem | Should -Match '^(Aws|Monitoring)\w+,' }
        $null = Set-HokusaiMonitoring @wanted -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        Get-Census | Should -Be $whole
        (Set-HokusaiMonitoring @wanted).Action | Select-Object -Unique | Should -Be Unchanged
    }
}
