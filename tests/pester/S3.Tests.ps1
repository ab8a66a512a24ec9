BeforeDiscovery {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    $live = Test-AwsTestbed
}

BeforeAll {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    Import-Module (Get-ModulePath) -Force
    $sample = Get-SamplePath

    function Set-Text([string] $Path, [string] $Text) { [IO.File]::WriteAllText($Path, $Text); $Path }

    function New-Rules([string] $Path, [string[]] $Rules) { Set-Text $Path ('{"Rules":[' + ($Rules -join ',') + ']}') }

    function New-Listing([string] $Path, [string[]] $Keys, [string] $Modified = '2026-01-01T10:30:00Z', [long] $Size = 200000) {
        $contents = $Keys | ForEach-Object { '{"Key":"' + $_ + '","LastModified":"' + $Modified + '","Size":' + $Size + ',"StorageClass":"STANDARD"}' }
        Set-Text $Path ('{"Name":"data","Contents":[' + ($contents -join ',') + ']}')
    }

    function Get-Row($Impact) { $Impact | ForEach-Object { '{0:yyyy-MM-dd} {1} {2} {3} {4} {5}' -f $_.Day, $_.Prefix, $_.RuleId, $_.Action, $_.Objects, $_.ObjectsAtMost } }

    $seed = '{"ID":"DeleteOldData","Status":"Enabled","Expiration":{"Days":30}}'
    $valid = '{"ID":"DeleteOldData","Filter":{"Prefix":""},"Status":"Enabled","Expiration":{"Days":30}}'
}

Describe 'Get-S3LifecycleRisk' {
    It 'explains the rule of the seed report, which S3 would not even take' {
        $risks = Get-S3LifecycleRisk (New-Rules "$TestDrive/seed.json" $seed)
        $risks | ForEach-Object { $_.GetType().FullName } | Sort-Object -Unique | Should -Be 'Hokusai.LifecycleRisk'
        $risks.Kind | Should -Contain 'WholeBucketExpiration'
        $risks.Kind | Should -Contain 'InvalidConfiguration'
        ($risks | Where-Object Kind -EQ PermanentExpiration).IsUnknown | Should -BeTrue
        $risks.RuleId | Sort-Object -Unique | Should -Contain 'DeleteOldData'
        ($risks | Where-Object Kind -EQ WholeBucketExpiration).Reason | Should -Match '30 days'
    }

    It 'gives the corrected rules in three forms, which say the same' {
        $risk = Get-S3LifecycleRisk $sample -Bucket hokusai-models | Where-Object Id -EQ 'HKS-S3-007'
        ($risk.Correction.Json | ConvertFrom-Json).Rules[0].Expiration.Days | Should -BeGreaterOrEqual 90
        $risk.Correction.Terraform | Should -Match 'resource "aws_s3_bucket_lifecycle_configuration"'
        $risk.Correction.PowerShell | Should -Match 'Write-S3LifecycleConfiguration'
        $risk.TradeOff | Should -Not -BeNullOrEmpty
        $risk.Evidence[0].Source | Should -Match 'hokusai-models.json$'
    }

    It 'tells buckets apart, and says where nothing is known of one' {
        (Get-S3LifecycleRisk $sample).Bucket | Sort-Object -Unique | Should -Be 'hokusai-access-logs', 'hokusai-models', 'hokusai-training'
        (Get-S3LifecycleRisk $sample -Bucket 'hokusai-m*').Bucket | Sort-Object -Unique | Should -Be 'hokusai-models'
        Get-S3LifecycleRisk $sample -Bucket nobody -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings | Should -Match 'nobody'
        ([pscustomobject]@{ BucketName = 'hokusai-models' } | Get-S3LifecycleRisk -Path $sample).Bucket | Sort-Object -Unique | Should -Be 'hokusai-models'
    }

    It 'reads the XML of the REST API, and both forms of a prefix' {
        $xml = Set-Text "$TestDrive/rest.xml" '<LifecycleConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Rule><ID>x</ID><Prefix></Prefix><Status>Enabled</Status><Expiration><Days>1</Days></Expiration></Rule></LifecycleConfiguration>'
        (Get-S3LifecycleRisk $xml).Kind | Should -Contain 'WholeBucketExpiration'
    }

    It 'calls a bucket by the name that its file gives, and else by that of the file' {
        $named = Set-Text "$TestDrive/input.json" ('{"Bucket":"acme-invoices","LifecycleConfiguration":{"Rules":[' + $valid + ']}}')
        (Get-S3LifecycleRisk $named).Bucket | Sort-Object -Unique | Should -Be 'acme-invoices'
        (Get-S3LifecycleRisk (New-Rules "$TestDrive/acme-orders.json" $valid)).Bucket | Sort-Object -Unique | Should -Be 'acme-orders'
    }

    It 'names a broken file with line and column, and reads the others' {
        $folder = New-Item -ItemType Directory "$TestDrive/mixed"
        $null = Set-Text "$folder/broken.json" "{`n  `"Rules`": [ { `"ID`": `"a`", } ]`n}"
        $null = New-Rules "$folder/good.json" $valid
        $risks = Get-S3LifecycleRisk "$folder/broken.json", "$folder/good.json" -ErrorVariable problems -ErrorAction SilentlyContinue
        $risks.Bucket | Sort-Object -Unique | Should -Be 'good'
        @($problems).Count | Should -Be 1
        "$($problems[0])" | Should -Match 'broken\.json \(line 2, column \d+\)'
    }

    It 'takes floors and classes of your own' {
        $rules = New-Rules "$TestDrive/logs.json" '{"ID":"l","Filter":{"Prefix":"logs/"},"Status":"Enabled","Expiration":{"Days":45}}'
        (Get-S3LifecycleRisk $rules).Id | Should -Contain 'HKS-S3-007'
        $settings = Set-Text "$TestDrive/settings.json" '{"classes":[{"name":"log","words":["log","logs"],"floorDays":30,"expireDays":60}]}'
        (Get-S3LifecycleRisk $rules -SettingsPath $settings).Id | Should -Not -Contain 'HKS-S3-007'
        Get-S3LifecycleRisk $rules -SettingsPath (Set-Text "$TestDrive/bad.json" '{"classes":7}') -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        "$($problems[0])" | Should -Match 'bad\.json'
    }

    It 'judges archiving by what access logs tell' {
        $risks = Get-S3LifecycleRisk $sample -Bucket hokusai-training
        $with = $risks | Where-Object Kind -EQ TransitionBeforeLastAccess
        $without = Get-S3LifecycleRisk "$sample/account" -Bucket hokusai-training | Where-Object Kind -EQ TransitionBeforeLastAccess
        $without.IsUnknown | Should -BeTrue
        $with.IsUnknown | Should -BeFalse
        $with.Reason | Should -Match 'runs/'
    }

    It 'writes the standard of a bucket' {
        $standard = Get-S3LifecycleRisk $sample -Bucket hokusai-models -Standard | Where-Object { $_ -is [Hokusai.LifecycleStandard] }
        $standard.Recommendations.DataClass | Should -Contain 'model'
        "$standard" | Should -Match 'Aborted after 1 day'
        ($standard.Configuration.Json | ConvertFrom-Json).Rules.Count | Should -BeGreaterThan 1
    }

    It 'fits 80 columns' {
        (Get-S3LifecycleRisk $sample | Out-String -Width 80) -split '\r?\n' | ForEach-Object Length | Measure-Object -Maximum | ForEach-Object Maximum | Should -BeLessOrEqual 80
    }
}

Describe 'Measure-S3LifecycleImpact' {
    It 'says what the rule of the seed report deletes in the week after the inventory' {
        $impact = Measure-S3LifecycleImpact $sample -Bucket hokusai-models -Days 7
        $impact | ForEach-Object { $_.GetType().FullName } | Sort-Object -Unique | Should -Be 'Hokusai.LifecycleImpact'
        $impact.RuleId | Sort-Object -Unique | Should -Be 'DeleteOldData'
        $impact.Action | Sort-Object -Unique | Should -Be 'Delete'
        ($impact | Where-Object Prefix -EQ 'models/').Objects | Sort-Object -Unique | Should -Be 5
        ($impact.Day | Sort-Object -Unique).Count | Should -Be 6
        $impact.IsPast | Sort-Object -Unique | Should -Be $true
    }

    It 'agrees with the expiration dates that S3 wrote into the inventory' {
        Measure-S3LifecycleImpact $sample -Bucket hokusai-models -Verbose 4>&1 | Out-String | Should -Match '780 of 780 expiration dates'
    }

    It 'rounds to the next midnight UTC' {
        $rules = New-Rules "$TestDrive/three.json" '{"ID":"three","Filter":{"Prefix":""},"Status":"Enabled","Expiration":{"Days":3}}'
        # https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html: 15 January 2014, 10:30, three days: 19 January.
        $listing = New-Listing "$TestDrive/one.json" 'a/1' '2014-01-15T10:30:00Z'
        Get-Row (Measure-S3LifecycleImpact $listing -LifecyclePath $rules -Versioning Unversioned -From 2014-01-16) | Should -Be '2014-01-19 a/ three Delete 1 1'
        Get-Row (Measure-S3LifecycleImpact $listing -LifecyclePath $rules -Versioning Enabled -From 2014-01-16) | Should -Be '2014-01-19 a/ three AddDeleteMarker 1 1'
    }

    It 'simulates proposed rules beside those in force' {
        $impact = Measure-S3LifecycleImpact $sample -Bucket hokusai-models -Days 60 -ProposedLifecyclePath "$sample/../proposed-lifecycle.json"
        ($impact | Where-Object IsProposed).RuleId | Sort-Object -Unique | Should -Be 'checkpoints', 'models-archive'
        ($impact | Where-Object { -not $_.IsProposed }).RuleId | Sort-Object -Unique | Should -Be 'DeleteOldData'
        ($impact | Where-Object RuleId -EQ models-archive | Select-Object -First 1).NewStorageClass | Should -Be 'GlacierInstantRetrieval'
        ($impact | Where-Object { -not $_.IsProposed } | Measure-Object MonthlyCost -Sum).Sum | Should -BeLessThan 0
    }

    It 'gives bounds where the evidence lacks tags, and says where nothing tells the versioning' {
        $rules = New-Rules "$TestDrive/tags.json" '{"ID":"tagged","Filter":{"Tag":{"Key":"temp","Value":"yes"}},"Status":"Enabled","Expiration":{"Days":1}}'
        $listing = New-Listing "$TestDrive/two.json" 'a/1', 'a/2'
        Get-Row (Measure-S3LifecycleImpact $listing -LifecyclePath $rules -Versioning Unversioned -From 2026-01-02) | Should -Be '2026-01-03 a/ tagged Delete 0 2'
        $null = Measure-S3LifecycleImpact $listing -LifecyclePath $rules -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -Match '-Versioning'
    }

    It 'aborts unfinished uploads, which a listing of its own shows' {
        $rules = New-Rules "$TestDrive/abort.json" '{"ID":"abort","Filter":{"Prefix":""},"Status":"Enabled","AbortIncompleteMultipartUpload":{"DaysAfterInitiation":2}}'
        $uploads = Set-Text "$TestDrive/uploads.json" '{"Bucket":"data","Uploads":[{"Key":"big/1","Initiated":"2026-01-01T10:00:00Z","StorageClass":"STANDARD"}]}'
        Get-Row (Measure-S3LifecycleImpact $uploads -LifecyclePath $rules -Versioning Unversioned -From 2026-01-02) | Should -Be '2026-01-04 big/ abort AbortMultipartUpload 1 1'
    }

    It 'takes prices of your own' {
        $prices = Set-Text "$TestDrive/prices.json" '{"region":"eu-central-1","asOf":"2026-01-01","currency":"USD","source":"https://example.com/prices","classes":{"STANDARD":{"storagePerGbMonth":1000}}}'
        $rules = New-Rules "$TestDrive/one-rule.json" $valid
        $impact = Measure-S3LifecycleImpact (New-Listing "$TestDrive/gb.json" 'a/1' -Size 1073741824) -LifecyclePath $rules -Versioning Unversioned -From 2026-01-02 -Days 60 -PricePath $prices
        [decimal]::Round($impact.MonthlyCost) | Should -Be -1000
    }

    It 'names a data file with a wrong checksum, and counts it' {
        Copy-Item -Recurse "$sample/inventory", "$sample/account" (New-Item -ItemType Directory "$TestDrive/changed")
        $manifest = Get-ChildItem "$TestDrive/changed" -Recurse -Filter manifest.json
        [IO.File]::WriteAllText($manifest, ((Get-Content $manifest -Raw) -replace '"MD5checksum" : "[0-9a-f]{8}', '"MD5checksum" : "00000000'))
        $impact = Measure-S3LifecycleImpact "$TestDrive/changed" -Bucket hokusai-models -Days 7 -ErrorVariable problems -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $impact.Count | Should -Be 18
        @($problems | Where-Object { $_.FullyQualifiedErrorId -like 'Inventory*' }).Count | Should -BeGreaterOrEqual 2
    }

    It 'keeps what a truncated inventory has, and says that it is not all' {
        Copy-Item -Recurse "$sample/inventory", "$sample/account" (New-Item -ItemType Directory "$TestDrive/cut")
        $data = Get-ChildItem "$TestDrive/cut" -Recurse -Filter *.csv.gz
        $bytes = [IO.File]::ReadAllBytes($data)
        [IO.File]::WriteAllBytes($data, $bytes[0..([int]($bytes.Length / 2))])
        $impact = Measure-S3LifecycleImpact "$TestDrive/cut" -Bucket hokusai-models -ErrorVariable problems -ErrorAction SilentlyContinue -WarningVariable warnings -WarningAction SilentlyContinue
        ($impact | Measure-Object Objects -Sum).Sum | Should -BeGreaterThan 100
        ($impact | Measure-Object Objects -Sum).Sum | Should -BeLessThan 780
        "$($problems[0])" | Should -Match 'byte \d+'
        "$warnings" | Should -Match 'could not be read'
    }

    It 'says what is missing where nothing tells the objects or the rules' {
        Measure-S3LifecycleImpact (New-Rules "$TestDrive/alone.json" $valid) -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'LifecycleObjectsUnknown*'
        Measure-S3LifecycleImpact (New-Listing "$TestDrive/only.json" 'a/1') -ErrorVariable problems -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'LifecycleRulesUnknown*'
    }

    It 'stops reading where the pipeline has enough' {
        @(Measure-S3LifecycleImpact $sample -Bucket hokusai-models | Select-Object -First 1).Count | Should -Be 1
    }

    It 'fits 80 columns' {
        (Measure-S3LifecycleImpact $sample -Bucket hokusai-models -Days 60 -ProposedLifecyclePath "$sample/../proposed-lifecycle.json" | Out-String -Width 80) -split '\r?\n' |
            ForEach-Object Length | Measure-Object -Maximum | ForEach-Object Maximum | Should -BeLessOrEqual 80
    }

    It 'draws the calendar in a report' {
        Measure-S3LifecycleImpact $sample -Bucket hokusai-models -Days 60 | Export-HokusaiReport "$TestDrive/calendar.html"
        Get-Content "$TestDrive/calendar.html" -Raw | Should -Match 'DeleteOldData'
    }
}

Describe 'Invoke-HokusaiInvestigation -Symptom ObjectsDeleted' {
    It 'proves that the rule deleted the models, and who put it, beside its decoys' {
        $investigation = Invoke-HokusaiInvestigation $sample -Symptom ObjectsDeleted
        $investigation.RootCauses[0].Kind | Should -Be 'LifecycleExpiration'
        $investigation.RootCauses[0].Confidence | Should -Be 'Proven'
        $investigation.RootCauses[0].Title | Should -Match 'hokusai-terraform-deploy'
        $investigation.RootCauses.Kind | Should -Contain 'DeletedByPerson'
        $investigation.RootCauses.Kind | Should -Contain 'NotDeletedInS3'
        $investigation.LifecycleChanges.Count | Should -Be 2
        ($investigation.Deletions | Where-Object Origin -EQ Lifecycle | Measure-Object Objects -Sum).Sum | Should -Be 680
    }
}

Describe 'S3 live, against moto' -Skip:(-not $live) {
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

    It 'finds the risks of the buckets' {
        $risks = Get-S3LifecycleRisk @there
        $risks.Bucket | Sort-Object -Unique | Should -Contain 'hokusai-models'
        ($risks | Where-Object { $_.Bucket -eq 'hokusai-models' }).Kind | Should -Contain 'PermanentExpiration'
        (Get-S3LifecycleRisk @there -Bucket hokusai-models).Bucket | Sort-Object -Unique | Should -Be 'hokusai-models'
    }

    It 'lists a bucket and says what goes when' {
        $impact = Measure-S3LifecycleImpact @there -Bucket hokusai-models -Days 120
        $impact.Prefix | Sort-Object -Unique | Should -Be 'models/'
        $impact[0].Action | Should -Be 'Delete'
        $impact[0].Objects | Should -Be 1
    }

    It 'reads access logs where S3 writes them, when it is told to' {
        $signed = @{ Authorization = 'AWS4-HMAC-SHA256 Credential=testing/20250718/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0' }
        function Set-There([string] $Target, [string] $Body = '') { $null = Invoke-WebRequest -Method Put "$($aws.Url)/$Target" -Headers $signed -Body $Body -SkipHeaderValidation }
        $yesterday = [DateTimeOffset]::UtcNow.AddDays(-1).ToString('yyyy-MM-dd-HH-mm-ss')
        $time = [DateTimeOffset]::UtcNow.AddDays(-1).ToString('dd/MMM/yyyy:HH:mm:ss +0000', [cultureinfo]::InvariantCulture)
        $line = 'o runs-there [' + $time + '] 192.0.2.3 arn:aws:iam::111122223333:user/alice R REST.GET.OBJECT runs/1 "GET /runs/1 HTTP/1.1" 200 - 113 1024 7 5 "-" "aws-cli/2" - h= SigV4 E AuthHeader e TLSv1.2 - -'
        Set-There 'runs-there'
        Set-There 'runs-there?lifecycle' '<LifecycleConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Rule><ID>cold</ID><Filter><Prefix>runs/</Prefix></Filter><Status>Enabled</Status><Transition><Days>7</Days><StorageClass>GLACIER</StorageClass></Transition></Rule></LifecycleConfiguration>'
        Set-There 'takes-logs'
        Set-There 'takes-logs?policy' '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"logging.s3.amazonaws.com"},"Action":["s3:PutObject"],"Resource":"arn:aws:s3:::takes-logs/*"}]}'
        Set-There 'runs-there?logging' '<BucketLoggingStatus xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LoggingEnabled><TargetBucket>takes-logs</TargetBucket><TargetPrefix>runs/</TargetPrefix></LoggingEnabled></BucketLoggingStatus>'
        Set-There "takes-logs/runs/$yesterday-0123456789ABCDEF" $line
        Set-There "takes-logs/runs/2024-01-01-00-00-00-0123456789ABCDEF" 'damaged, and of another time'

        $without = Get-S3LifecycleRisk @there -Bucket runs-there | Where-Object Kind -EQ TransitionBeforeLastAccess
        $without.IsUnknown | Should -BeTrue
        $without.Reason | Should -Match 's3://takes-logs/runs/.*AccessLogDays'
        $with = Get-S3LifecycleRisk @there -Bucket runs-there -AccessLogDays 7 -ErrorVariable problems | Where-Object Kind -EQ TransitionBeforeLastAccess
        $problems | Should -BeNullOrEmpty
        $with.IsUnknown | Should -BeFalse
        $with.Reason | Should -Match "last below 'runs/'"

        Set-There "takes-logs/runs/$yesterday-expired" ('o runs-there [' + $time + '] - AmazonS3 R S3.EXPIRE.OBJECT runs/2 "-" - - - 1048576 - - "-" "-" - hostid= - - - - - - -')
        $investigation = Invoke-HokusaiInvestigation @there -Symptom ObjectsDeleted -Resource runs-there -AccessLogDays 7
        $investigation.Deletions[0].Evidence.Source | Should -Be "s3://takes-logs/runs/$yesterday-expired"
        $investigation.Sources[-1] | Should -Match '^access logs \d{4}-\d\d-\d\d to '

        Set-There "takes-logs/runs/$yesterday-damaged" 'damaged'
        $null = Get-S3LifecycleRisk @there -Bucket runs-there -AccessLogDays 7 -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -Match '^AccessLogBadLine'
        "$($problems[0])" | Should -Match "s3://takes-logs/runs/$yesterday-damaged"
    }

    It 'does not mix access logs of the account with files' {
        { Get-S3LifecycleRisk $sample -AccessLogDays 7 } | Should -Throw '*-AccessLogPath*'
        { Invoke-HokusaiInvestigation $sample -AccessLogDays 7 } | Should -Throw '*-Path*'
        { Get-S3LifecycleRisk @there -AccessLogDays 0 } | Should -Throw
    }

    It 'asks nobody for an empty pipeline' {
        @() | Get-S3LifecycleRisk @there | Should -BeNullOrEmpty
        @() | Measure-S3LifecycleImpact @there | Should -BeNullOrEmpty
    }

    It 'says what to give where nothing is given' {
        { Measure-S3LifecycleImpact @there } | Should -Throw '*-Bucket*'
    }
}
