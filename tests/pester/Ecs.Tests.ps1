BeforeDiscovery {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    $live = Test-AwsTestbed
}

BeforeAll {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    Import-Module (Get-ModulePath) -Force
    $sample = Get-SamplePath
    $answers = "$sample/account/111122223333/us-east-1/ecs/describe-task-definition"
    $canaries = Get-ChildItem $answers | ForEach-Object {
        (Get-Content $_ -Raw | ConvertFrom-Json).taskDefinition.containerDefinitions.environment | Where-Object Name -Match 'TOKEN|PASSWORD|BROKER|URL|SECRET' | ForEach-Object Value
    } | Where-Object { $_ -match '@|EXAMPLE|^hkr|[A-Za-z0-9_]{16}' } | Sort-Object -Unique

    function New-Definition([int] $Revision, [string] $Image = 'api:v1', [string] $Family = 'shop', [hashtable] $Environment = @{}) {
        @{
            family = $Family; revision = $Revision; taskDefinitionArn = "arn:aws:ecs:us-east-1:111122223333:task-definition/${Family}:$Revision"; status = 'ACTIVE'
            networkMode = 'awsvpc'; cpu = '256'; memory = '512'; requiresCompatibilities = @('FARGATE')
            containerDefinitions = @(@{
                    name = 'api'; image = $Image; essential = $true; cpu = 0; portMappings = @(@{ containerPort = 8080; hostPort = 8080; protocol = 'tcp' })
                    environment = @($Environment.Keys | Sort-Object | ForEach-Object { @{ name = $_; value = $Environment[$_] } })
                    logConfiguration = @{ logDriver = 'awslogs'; options = @{ 'awslogs-group' = '/ecs/shop'; 'awslogs-region' = 'us-east-1' } }
                })
        }
    }

    function Set-Definition([string] $Path, $Definition) { $Definition | ConvertTo-Json -Depth 9 | Set-Content -LiteralPath $Path -Encoding utf8NoBOM }

    function Get-Row($Reversion) { $Reversion | ForEach-Object { "$($_.Service) $($_.From) $($_.To) $($_.Kind) $($_.Confidence) $($_.Actor)" } }
}

Describe 'Get-EcsTaskDefinitionHistory' {
    It 'tells of each revision when it came, from whom, and what it changed' {
        $history = Get-EcsTaskDefinitionHistory -Path $sample -Family hokusai-api -Revision (28..32)
        $history | ForEach-Object { $_.GetType().FullName } | Sort-Object -Unique | Should -Be 'Hokusai.TaskDefinitionRevision'
        $history.Revision | Should -Be (28..32)
        $history[3].RegisteredBy.Name | Should -Be 'hokusai-api-ci'
        $history[3].Changes.Path | Sort-Object | Should -Be 'environment[RELEASE]', 'image'
        $history[4].Changes.Path | Should -Be 'environment[RELEASE]'
        $history[0].Status | Should -Be 'INACTIVE'
        ($history | Where-Object Revision -EQ 31).Services.Service | Should -Be 'api'
    }

    It 'tells which earlier revision one equals' {
        (Get-EcsTaskDefinitionHistory $sample -Family hokusai-billing -Revision 14).SameAs | Should -Be 12
    }

    It '<Family> selects <Expected> families' -ForEach @(
        @{ Family = 'hokusai-api'; Expected = 1 }
        @{ Family = 'hokusai-w*'; Expected = 2 }
        @{ Family = 'hokusai-ap?', 'hokusai-web'; Expected = 2 }
    ) {
        @(Get-EcsTaskDefinitionHistory $sample -Family $Family | Select-Object -ExpandProperty Family -Unique).Count | Should -Be $Expected
    }

    It 'takes families from the pipeline by name of the property' {
        ([pscustomobject]@{ Family = 'hokusai-api' } | Get-EcsTaskDefinitionHistory -Path $sample -Revision 31).Revision | Should -Be 31
    }

    It 'names revisions and families that nothing knows, and writes the others' {
        $found = Get-EcsTaskDefinitionHistory $sample -Family hokusai-api, typo -Revision 3, 31, 99 -ErrorVariable problems -ErrorAction SilentlyContinue
        $found.Revision | Should -Be 31
        $problems.FullyQualifiedErrorId | ForEach-Object { ($_ -split ',')[0] } | Should -Be 'TaskDefinitionFamilyNotFound', 'TaskDefinitionRevisionNotFound', 'TaskDefinitionRevisionNotFound'
        $problems.TargetObject | Should -Be 'typo', 'hokusai-api:3', 'hokusai-api:99'
        { Get-EcsTaskDefinitionHistory $sample -Family typo -ErrorAction Stop } | Should -Throw -ErrorId 'TaskDefinitionFamilyNotFound,*'
    }

    It 'names file, line and column of broken JSON, once for each file, and reads the others' {
        $folder = (New-Item -ItemType Directory "$TestDrive/broken").FullName
        Set-Definition "$folder/good.json" (New-Definition 1)
        Set-Content "$folder/comment.json" "{`n  // ours`n  `"family`": `"shop`", `"containerDefinitions`": []`n}"
        Set-Content "$folder/comma.json" "{`n  `"family`": `"shop`",`n  `"containerDefinitions`": [],`n}"
        Set-Content "$folder/cut.json" '{ "family": "shop", "containerDefinitions": [{'
        $found = Get-EcsTaskDefinitionHistory $folder -ErrorVariable problems -ErrorAction SilentlyContinue
        $found.Revision | Should -Be 1
        $problems.Count | Should -Be 3
        $problems | ForEach-Object { "$_" | Should -Match '(comment|comma|cut)\.json.*line \d+, column \d+' }
        ($problems | Where-Object { "$_" -match 'comment\.json' }).ToString() | Should -Match 'line 2, column 3'
    }

    It 'reads what it does not know yet, and tells that it changed' {
        $folder = (New-Item -ItemType Directory "$TestDrive/future").FullName
        $next = New-Definition 2
        $next.containerDefinitions[0].quantumMode = 'on'
        Set-Definition "$folder/1.json" (New-Definition 1)
        Set-Definition "$folder/2.json" @{ taskDefinition = $next; tags = @() }
        (Get-EcsTaskDefinitionHistory $folder)[1].Changes | ForEach-Object { "$($_.Container) $($_.Path) $($_.Kind)" } | Should -Be 'api quantumMode Added'
    }

    It 'ends at once for Select-Object -First' {
        @(Get-EcsTaskDefinitionHistory $sample | Select-Object -First 1).Count | Should -Be 1
    }
}

Describe 'Compare-EcsTaskDefinition' {
    It 'takes family and revisions by position' {
        $differences = Compare-EcsTaskDefinition hokusai-api 30 31 -Path $sample | Sort-Object Path
        $differences | ForEach-Object { "$($_.Container) $($_.Path) $($_.Kind)" } | Should -Be 'api environment[RELEASE] Added', 'api image Changed'
        $differences[0].Reference | Should -BeNullOrEmpty
        $differences[0].Difference | Should -Be 'v1.1.0'
        $differences[1].Difference | Should -BeLike '*hokusai-api:v1.1.0'
    }

    It 'writes nothing for equal content' {
        Compare-EcsTaskDefinition hokusai-billing 12 14 -Path $sample | Should -BeNullOrEmpty
        Compare-EcsTaskDefinition hokusai-billing 12 14 -Path $sample -AsDiff | Should -BeNullOrEmpty
    }

    It 'names a revision that is gone, and compares nothing' {
        Compare-EcsTaskDefinition hokusai-api 27 31 -Path $sample -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        @($problems).Count | Should -Be 1
        $problems[0].TargetObject | Should -Be 'hokusai-api:27'
    }

    It 'names an unknown family once' {
        Compare-EcsTaskDefinition typo 1 2 -Path $sample -ErrorVariable problems -ErrorAction SilentlyContinue
        @($problems).FullyQualifiedErrorId | Should -BeLike 'TaskDefinitionFamilyNotFound,*'
    }

    It 'writes a diff, in colours where the terminal has them' {
        $rendering = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'PlainText'
            $plain = Compare-EcsTaskDefinition hokusai-api 30 31 -Path $sample -AsDiff
            $PSStyle.OutputRendering = 'Ansi'
            $coloured = Compare-EcsTaskDefinition hokusai-api 30 31 -Path $sample -AsDiff
        }
        finally { $PSStyle.OutputRendering = $rendering }
        $plain[0, 1] | Should -Be '--- hokusai-api:30', '+++ hokusai-api:31'
        @($plain -match '^\+\s').Count | Should -Be 2
        @($plain -match '^-\s').Count | Should -Be 1
        "$plain" | Should -Not -Match ([char]27)
        "$coloured" | Should -Match ([char]27)
        ($coloured -replace "$([char]27)\[[\d;]*m") | Should -Be $plain
    }

    It 'takes <Name>' -ForEach @(
        @{ Name = 'a bare definition'; Wrap = { $args[0] } }
        @{ Name = "the AWS CLI's answer"; Wrap = { @{ taskDefinition = $args[0]; tags = @() } } }
        @{ Name = "a deploy action's file"; Wrap = { $file = $args[0].Clone(); 'revision', 'taskDefinitionArn', 'status' | ForEach-Object { $file.Remove($_) }; $file } }
    ) {
        Set-Definition "$TestDrive/left.json" (New-Definition 1)
        Set-Definition "$TestDrive/same.json" (& $Wrap (New-Definition 2))
        Set-Definition "$TestDrive/right.json" (& $Wrap (New-Definition 2 -Image 'api:v2'))
        Compare-EcsTaskDefinition -ReferencePath "$TestDrive/left.json" -DifferencePath "$TestDrive/same.json" | Should -BeNullOrEmpty
        $difference = Compare-EcsTaskDefinition -ReferencePath "$TestDrive/left.json" -DifferencePath "$TestDrive/right.json"
        "$($difference.Path) $($difference.Reference) $($difference.Difference)" | Should -Be 'image api:v1 api:v2'
    }

    It 'names the file that is not there or is no definition' {
        Set-Definition "$TestDrive/left.json" (New-Definition 1)
        Set-Content "$TestDrive/list.json" '[1, 2]'
        foreach ($path in "$TestDrive/none.json", "$TestDrive/list.json") {
            Compare-EcsTaskDefinition -ReferencePath "$TestDrive/left.json" -DifferencePath $path -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            @($problems).Count | Should -Be 1
            "$($problems[0])" | Should -Match (Split-Path -Leaf $path)
        }
    }

    Context 'Objects' {
        BeforeAll {
            if (-not ('Amazon.ECS.Model.V3.TaskDefinition' -as [type])) { Add-Type -Path "$PSScriptRoot/AwsToolsObjects.cs" }

            function New-ToolsDefinition([string] $Version, [int] $Revision, [string] $Image) {
                $container = New-Object "Amazon.ECS.Model.$Version.ContainerDefinition" -Property @{ Name = 'api'; Image = $Image; Essential = $true; Cpu = 0 }
                $container.PortMappings = New-Object "Amazon.ECS.Model.$Version.PortMapping" -Property @{ ContainerPort = 8080; HostPort = 8080; Protocol = [Amazon.ECS.Word]::new('tcp') }
                $container.LogConfiguration = New-Object "Amazon.ECS.Model.$Version.LogConfiguration" -Property @{ LogDriver = [Amazon.ECS.Word]::new('awslogs') }
                $container.LogConfiguration.Options = [System.Collections.Generic.Dictionary[string, string]]::new()
                $container.LogConfiguration.Options['awslogs-group'] = '/ecs/shop'
                $container.LogConfiguration.Options['awslogs-region'] = 'us-east-1'
                New-Object "Amazon.ECS.Model.$Version.TaskDefinition" -Property @{
                    Family = 'shop'; Revision = $Revision; TaskDefinitionArn = "arn:aws:ecs:us-east-1:111122223333:task-definition/shop:$Revision"; Cpu = '256'; Memory = '512'
                    NetworkMode = [Amazon.ECS.Word]::new('awsvpc'); Status = [Amazon.ECS.Word]::new('ACTIVE'); RequiresCompatibilities = [string[]]'FARGATE'
                    ContainerDefinitions = $container; RegisteredAt = [datetime]'2025-07-18T14:00:00Z'
                }
            }
        }

        It 'of this module are compared each with the one before' {
            $differences = Get-EcsTaskDefinitionHistory $sample -Family hokusai-api -Revision 30, 31, 32 | Compare-EcsTaskDefinition
            $differences | ForEach-Object { "$($_.ReferenceName) $($_.DifferenceName)" } | Select-Object -Unique | Should -Be 'hokusai-api:30 hokusai-api:31', 'hokusai-api:31 hokusai-api:32'
        }

        It 'are all compared with -ReferenceObject' {
            $reference, $others = Get-EcsTaskDefinitionHistory $sample -Family hokusai-api -Revision 30, 31, 32
            $differences = $others | Compare-EcsTaskDefinition -ReferenceObject $reference
            $differences.ReferenceName | Select-Object -Unique | Should -Be 'hokusai-api:30'
        }

        It 'of ConvertFrom-Json, hashtables and AWS.Tools <_> say the same' -ForEach 'V3', 'V4' {
            $json = New-Definition 1 | ConvertTo-Json -Depth 9 | ConvertFrom-Json
            New-Definition 1 | Compare-EcsTaskDefinition -ReferenceObject $json | Should -BeNullOrEmpty
            New-ToolsDefinition $_ 1 'api:v1' | Compare-EcsTaskDefinition -ReferenceObject $json | Should -BeNullOrEmpty
            $difference = New-ToolsDefinition $_ 2 'api:v2' | Compare-EcsTaskDefinition -ReferenceObject $json
            "$($difference.Path) $($difference.ReferenceName) $($difference.DifferenceName)" | Should -Be 'image shop:1 shop:2'
        }

        It 'of Get-ECSTaskDefinitionDetail are taken with their wrapper' {
            $answer = [Amazon.ECS.Model.V3.DescribeTaskDefinitionResponse]@{ TaskDefinition = New-ToolsDefinition V3 2 'api:v2' }
            (Compare-EcsTaskDefinition -ReferenceObject (New-Definition 1) -DifferenceObject $answer).Path | Should -Be 'image'
        }

        It 'that are none are named by their place' {
            Get-Date | Compare-EcsTaskDefinition -ReferenceObject (New-Definition 1) -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            @($problems).Count | Should -Be 1
            $problems[0].TargetObject | Should -Be 'object 2'
        }

        It 'alone have nothing to be compared with' {
            { New-Definition 1 | Compare-EcsTaskDefinition } | Should -Throw -ErrorId 'NothingToCompareWith,*'
        }
    }
}

Describe 'Find-EcsReversion' {
    It 'finds the seven steps back of the week, each of its kind' {
        Get-Row (Find-EcsReversion $sample) | ForEach-Object { ($_ -split ' ')[0, 3, 4] -join ' ' } | Should -Be @(
            'worker CircuitBreakerRollback Proven'
            'web AlarmRollback Proven'
            'billing ContentReversion Proven'
            'thumbnails MutableTagMoved Proven'
            'web ManualRollback Proven'
            'scheduler OverlappingDeployments Proven'
            'api StaleTerraformApply Proven'
        )
    }

    It '<Arguments.Keys> <Arguments.Values> selects <Expected>' -ForEach @(
        @{ Arguments = @{ Service = 'w*' }; Expected = 3 }
        @{ Arguments = @{ Service = 'API' }; Expected = 1 }
        @{ Arguments = @{ Service = 'hokusai-apps/worker' }; Expected = 1 }
        @{ Arguments = @{ Service = 'arn:aws:ecs:us-east-1:111122223333:service/hokusai-apps/worker' }; Expected = 1 }
        @{ Arguments = @{ Service = 'arn:aws:ecs:us-east-1:111122223333:service/hokusai-staging/worker' }; Expected = 0 }
        @{ Arguments = @{ Cluster = 'hokusai-prod*' }; Expected = 1 }
        @{ Arguments = @{ Cluster = 'arn:aws:ecs:us-east-1:111122223333:cluster/hokusai-apps' }; Expected = 6 }
        @{ Arguments = @{ Service = 'web', 'api'; Cluster = 'hokusai-apps' }; Expected = 2 }
        @{ Arguments = @{ StartTime = '2025-07-18T00:00Z' }; Expected = 1 }
        @{ Arguments = @{ EndTime = '2025-07-16T00:00Z' }; Expected = 1 }
        @{ Arguments = @{ EndTime = '2025-07-18T00:00Z'; Days = 1 }; Expected = 4 }
    ) {
        @(Find-EcsReversion $sample @Arguments).Count | Should -Be $Expected
    }

    It 'takes services of AWS.Tools from the pipeline' {
        $service = [pscustomobject]@{ ServiceArn = 'arn:aws:ecs:us-east-1:111122223333:service/hokusai-production/api' }
        ($service | Find-EcsReversion -Path $sample).Service | Should -Be 'api'
    }

    It 'warns of a service that nothing tells of' {
        Find-EcsReversion $sample -Service typo -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warnings" | Should -Match 'typo'
    }

    It 'finds less, and says what is missing, without the account or without the trail' {
        (Find-EcsReversion "$sample/cloudtrail" -Service api -WarningAction SilentlyContinue).Kind | Should -Be 'StaleTerraformApply'
        $account = Find-EcsReversion "$sample/account" -Service api
        $account.To | Should -Be 'hokusai-api:30'
        $account.Missing | Should -Not -BeNullOrEmpty
        $account.Confidence | Should -Not -Be 'Proven'
    }

    It 'names a damaged file once, and goes on; -ErrorAction Stop ends it' {
        $folder = Join-Path $TestDrive 'damaged'
        Copy-Item "$sample/account" $folder -Recurse
        Set-Content "$folder/broken.json" '{ "services": ['
        $found = Find-EcsReversion $folder -ErrorVariable problems -ErrorAction SilentlyContinue
        $found | Should -Not -BeNullOrEmpty
        @($problems).Count | Should -Be 1
        $problems[0].TargetObject | Should -BeLike '*broken.json'
        { Find-EcsReversion $folder -ErrorAction Stop } | Should -Throw
    }
}

Describe 'Invoke-HokusaiInvestigation of services' {
    It 'asks for all symptoms, unless one is named' {
        (Invoke-HokusaiInvestigation $sample).Symptom | Should -Be 'PasswordChanged', 'ServiceReverted', 'ObjectsDeleted'
        $services = Invoke-HokusaiInvestigation $sample -Symptom ServiceReverted
        $services.Symptom | Should -Be 'ServiceReverted'
        $services.Reversions.Count | Should -Be 7
        $services.RootCauses.Count | Should -Be 7
    }
}

Describe 'What the ECS commands show' {
    BeforeAll {
        $shown = @{
            History      = Get-EcsTaskDefinitionHistory $sample
            Differences  = Compare-EcsTaskDefinition hokusai-api 28 31 -Path $sample
            Reversions   = Find-EcsReversion $sample
            Deployments  = (Invoke-HokusaiInvestigation $sample -Symptom ServiceReverted).Deployments
        }
    }

    It 'has a table of <Name> in <Width> columns, no header broken and no column squeezed to nothing' -ForEach @(
        foreach ($name in 'History', 'Differences', 'Reversions', 'Deployments') { foreach ($width in 80, 100) { @{ Name = $name; Width = $width } } }
    ) {
        $lines = ($shown[$Name] | Format-Table | Out-String -Width $Width) -split '\r?\n' | Where-Object { $_.Trim() }
        $lines | ForEach-Object { $_.TrimEnd().Length | Should -BeLessOrEqual $Width }
        $lines[1] | Should -Match '^[\s-]+$'
        $lines[1] -split '\s+' | Where-Object { $_ } | ForEach-Object { $_.Length | Should -BeGreaterThan 1 }
    }

    It 'keeps both numbers of a step back in a narrow column' {
        ($shown.Reversions | Out-String -Width 80) | Should -Match '24 -> 23'
    }

    It 'never holds a secret: <Name>' -ForEach @(
        @{ Name = 'objects'; Text = { $shown.Values | ForEach-Object { $_ | Format-List * | Out-String -Width 300 } } }
        @{ Name = 'ConvertTo-Json'; Text = { $shown.Values | ForEach-Object { $_ | ConvertTo-Json -Depth 10 -WarningAction SilentlyContinue } } }
        @{ Name = 'Export-Clixml'; Text = { $shown.History | Export-Clixml "$TestDrive/history.xml" -Depth 10; Get-Content "$TestDrive/history.xml" -Raw } }
        @{ Name = 'a diff'; Text = { Compare-EcsTaskDefinition hokusai-api 28 31 -Path $sample -AsDiff; Compare-EcsTaskDefinition hokusai-worker 40 45 -Path $sample -AsDiff } }
        @{ Name = 'messages'; Text = { Get-EcsTaskDefinitionHistory $sample -Verbose *>&1; Compare-EcsTaskDefinition hokusai-api 1 31 -Path $sample *>&1; Find-EcsReversion $sample -Verbose -Debug *>&1 } }
    ) {
        $canaries.Count | Should -BeGreaterThan 1
        $text = (& $Text | Out-String -Width 500)
        $text.Length | Should -BeGreaterThan 100
        $canaries | Where-Object { $text.Contains($_) } | Should -BeNullOrEmpty
    }

    It 'never holds a secret of a changed value, of a broken file or of a piped object' {
        $old = New-Definition 1 -Environment @{ DB_PASSWORD = 'CANARY-old-1234567890' }
        $new = New-Definition 2 -Environment @{ DB_PASSWORD = 'CANARY-new-1234567890' }
        $differences = $new | Compare-EcsTaskDefinition -ReferenceObject $old
        $differences.Path | Should -Be 'environment[DB_PASSWORD]'
        $diff = $new | Compare-EcsTaskDefinition -ReferenceObject $old -AsDiff
        $broken = ($old | ConvertTo-Json -Depth 9) -replace '"CANARY-old-1234567890"', '"CANARY-old-1234567890",,'
        Set-Content "$TestDrive/secret.json" $broken
        $messages = Get-EcsTaskDefinitionHistory "$TestDrive/secret.json" -Verbose *>&1
        $wrong = @{ family = 'x'; containerDefinitions = 'CANARY-text' } | Compare-EcsTaskDefinition -ReferenceObject $old *>&1
        $text = ($differences | ConvertTo-Json -Depth 9) + ($diff -join "`n") + ($messages | Format-List * -Force | Out-String) + ($wrong | ForEach-Object { "$_" + $_.Exception })
        $text | Should -Match 'hidden'
        $text | Should -Not -Match 'CANARY'
    }
}

# These tests need moto_server and the built testbed; elsewhere they are skipped.
Describe 'ECS live, against moto and the fake in front of it' -Skip:(-not $live) {
    BeforeAll {
        $saved = @{}
        foreach ($variable in Get-ChildItem Env:AWS_*) { $saved[$variable.Name] = $variable.Value; Remove-Item "Env:$($variable.Name)" }
        $env:AWS_ACCESS_KEY_ID = 'testing'
        $env:AWS_SECRET_ACCESS_KEY = 'CANARY-secret-key'
        $env:AWS_EC2_METADATA_DISABLED = 'true'
        $env:AWS_SHARED_CREDENTIALS_FILE = "$TestDrive/none"
        $aws = Start-AwsTestbed -Sample
        $there = @{ EndpointUrl = $aws.Url; Region = 'us-east-1' }
    }

    AfterAll {
        if ($aws) { Stop-AwsTestbed $aws }
        Get-ChildItem Env:AWS_* | Remove-Item
        foreach ($name in $saved.Keys) { Set-Item "Env:$name" $saved[$name] }
    }

    It 'answers the question in one pipeline, as from the files' {
        $question = { $args[0] | ForEach-Object { "$_ $($_.RegisteredBy) [$($_.Images)] $($_.Changes -join '; ') = $($_.SameAs) $($_.Services.Service)" } }
        $files = Get-EcsTaskDefinitionHistory -Path $sample -Family hokusai-api -Revision (28..32)
        $live = Get-EcsTaskDefinitionHistory @there -Family hokusai-api -Revision (28..32)
        & $question $live | Should -Be (& $question $files)
        ($live | Compare-EcsTaskDefinition).Count | Should -Be ($files | Compare-EcsTaskDefinition).Count
    }

    It 'compares two revisions of the account' {
        Compare-EcsTaskDefinition hokusai-api 30 31 @there | ForEach-Object ToString | Should -Be (Compare-EcsTaskDefinition hokusai-api 30 31 -Path $sample | ForEach-Object ToString)
    }

    It 'finds in the account what it finds in files' {
        Get-Row (Find-EcsReversion @there) | Should -Be (Get-Row (Find-EcsReversion $sample))
        (Find-EcsReversion @there -Service w* -Days 30).Count | Should -Be 3
        ([pscustomobject]@{ ServiceArn = 'arn:aws:ecs:us-east-1:111122223333:service/hokusai-production/api' } | Find-EcsReversion @there).Service | Should -Be 'api'
    }

    It 'investigates the account as the files' {
        $files = Invoke-HokusaiInvestigation $sample -Symptom ServiceReverted
        $live = Invoke-HokusaiInvestigation @there -Symptom ServiceReverted
        $live.RootCauses | ForEach-Object { "$($_.Kind) $($_.Confidence) $($_.Title)" } | Should -Be ($files.RootCauses | ForEach-Object { "$($_.Kind) $($_.Confidence) $($_.Title)" })
        $live.Findings.RuleId | Should -Be $files.Findings.RuleId
        $live.IsComplete | Should -BeTrue
    }

    It 'names a revision that the account does not have, once' {
        Compare-EcsTaskDefinition hokusai-api 30 99 @there -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        @($problems).Count | Should -Be 1
        $problems[0].TargetObject | Should -Be 'hokusai-api:99'
    }

    It 'asks nobody for an empty pipeline' {
        @() | Find-EcsReversion @there | Should -BeNullOrEmpty
        @() | Get-EcsTaskDefinitionHistory @there | Should -BeNullOrEmpty
    }

    It 'shows no secret' {
        $text = Get-EcsTaskDefinitionHistory @there -Verbose *>&1 | ForEach-Object { $_ | Format-List * | Out-String -Width 300 } | Out-String -Width 300
        $text.Length | Should -BeGreaterThan 1000
        @($canaries) + 'CANARY' | Where-Object { $text.Contains($_) } | Should -BeNullOrEmpty
    }
}
