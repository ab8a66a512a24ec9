BeforeDiscovery {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    Import-Module (Get-ModulePath) -Force
    $common = [System.Management.Automation.PSCmdlet]::CommonParameters
    $cmdlets = (Get-Module Hokusai.PS).ExportedCmdlets.Keys | Sort-Object | ForEach-Object { @{ Cmdlet = $_ } }
    $parameters = foreach ($cmdlet in $cmdlets.Cmdlet) {
        (Get-Command $cmdlet).Parameters.Keys | Where-Object { $_ -notin $common } | Sort-Object | ForEach-Object { @{ Cmdlet = $cmdlet; Parameter = $_ } }
    }
    $examples = foreach ($cmdlet in $cmdlets.Cmdlet) {
        $number = 0
        (Get-Help $cmdlet -Full).examples.example | ForEach-Object { @{ Cmdlet = $cmdlet; Number = ++$number; Code = $_.code } }
    }
}

BeforeAll {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    Import-Module (Get-ModulePath) -Force
}

Describe 'Help of <Cmdlet>' -ForEach $cmdlets {
    BeforeAll { $help = Get-Help $Cmdlet -Full }

    It 'has a synopsis of one sentence' {
        $help.Synopsis | Should -Match '^[A-Z].*\.$'
    }

    It 'has a description' {
        ($help.description.Text -join ' ').Length | Should -BeGreaterThan 100
    }

    It 'has two examples or more, each with a title and an explanation' {
        @($help.examples.example).Count | Should -BeGreaterOrEqual 2
        $help.examples.example | ForEach-Object {
            $_.title | Should -Match 'Example \d+: \S'
            ($_.remarks.Text -join '').Trim() | Should -Not -BeNullOrEmpty
        }
    }

    It 'says what it writes' {
        $help.returnValues.returnValue.type.name | Should -Be (Get-Command $Cmdlet).OutputType.Name
    }

    It 'shows each parameter set of the cmdlet' {
        @($help.syntax.syntaxItem).Count | Should -Be (Get-Command $Cmdlet).ParameterSets.Count
    }

    It 'has related links' {
        $help.relatedLinks.navigationLink.linkText | Should -Contain 'about_Hokusai'
    }
}

Describe 'Help of <Cmdlet> -<Parameter>' -ForEach $parameters {
    It 'has a description that says whether it is mandatory, positional, from the pipeline, as the cmdlet has it' {
        $help = Get-Help $Cmdlet -Parameter $Parameter
        ($help.description.Text -join ' ').Length | Should -BeGreaterThan 20
        $metadata = (Get-Command $Cmdlet).Parameters[$Parameter]
        $sets = @($metadata.ParameterSets.Values)
        $help.required | Should -Be "$($sets[0].IsMandatory)".ToLowerInvariant()
        ($help.pipelineInput -like 'True*') | Should -Be ($sets[0].ValueFromPipeline -or $sets[0].ValueFromPipelineByPropertyName)
        if ($metadata.Aliases) { $help.aliases -split ', ' | Should -Be @($metadata.Aliases) }
    }
}

Describe 'The examples' {
    BeforeAll {
        $testbed = if (Test-AwsTestbed) { Start-AwsTestbed -Sample }
        $saved = @{}
        foreach ($variable in Get-ChildItem Env:AWS_*) { $saved[$variable.Name] = $variable.Value; Remove-Item "Env:$($variable.Name)" }
        $env:AWS_ACCESS_KEY_ID = $env:AWS_SECRET_ACCESS_KEY = 'testing'
        $env:AWS_EC2_METADATA_DISABLED = 'true'
        $env:AWS_REGION = 'us-east-1'
        if ($testbed) { $env:AWS_ENDPOINT_URL = $testbed.Url }
    }

    AfterAll {
        Disconnect-Hokusai
        if ($testbed) { Stop-AwsTestbed $testbed }
        Get-ChildItem Env:AWS_* | Remove-Item
        foreach ($name in $saved.Keys) { Set-Item "Env:$name" $saved[$name] }
    }

    It 'number <Number> of <Cmdlet> runs without an error' -ForEach $examples {
        # What names no files asks AWS. The pair of moto and the fake stands in for it, where it can; what moto lacks is no error of the example.
        $live = $Cmdlet -match 'Connect-|Save-|-Hokusai(Monitoring|Alarms|EventRule|ConfigRule|Dashboard)' -or $Code -match '-StateBucket|-Days 7 -Region|-Resource hokusai-production$|^(Compare|Get)-Ecs.* -Region|^(Get|Measure)-S3.* -Region'
        if ($live -and -not $testbed) {
            Set-ItResult -Skipped -Because 'it asks AWS, and moto_server is not installed here'
            return
        }

        $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive ([guid]::NewGuid()))
        if ($Cmdlet -match '-Ecs|-S3') {
            Copy-Item -Recurse "$PSScriptRoot/../../samples/hokusai-incident" (Join-Path $folder 'evidence')
            Copy-Item "$PSScriptRoot/../../samples/proposed-lifecycle.json" $folder
        }
        else { $null = New-EvidenceFolder (Join-Path $folder 'evidence') }
        Push-Location $folder
        try {
            $ErrorActionPreference = $live ? 'SilentlyContinue' : 'Stop'
            $output = & ([scriptblock]::Create($Code)) | Out-String -Width 200
            if ($Code -notmatch 'Export-HokusaiReport ./|-StateBucket' -and $Cmdlet -notmatch '^(Get|Remove|Test)-Hokusai(Monitoring|Alarms|EventRule|ConfigRule|Dashboard)') { $output.Trim() | Should -Not -BeNullOrEmpty }
        }
        finally { Pop-Location }
    }
}

Describe 'The topics' {
    It '<_> is found by Get-Help and fits 80 columns' -ForEach 'about_Hokusai', 'about_Hokusai_Aws', 'about_Hokusai_Ecs', 'about_Hokusai_Evidence', 'about_Hokusai_Monitoring', 'about_Hokusai_S3' {
        $text = Get-Help $_ | Out-String
        $text | Should -Match 'SHORT DESCRIPTION'
        ($text -split '\r?\n' | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual 80
    }

    It 'mention every cmdlet' {
        $text = Get-Help about_Hokusai | Out-String
        (Get-Module Hokusai.PS).ExportedCmdlets.Keys | ForEach-Object { $text | Should -Match $_ }
    }
}
