BeforeAll {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    Import-Module (Get-ModulePath) -Force
    $investigation = Invoke-HokusaiInvestigation (Get-EvidencePath)
    $idOf = { param($id) "$id,Hokusai.PS.Cmdlets.ExportHokusaiReportCmdlet" }
}

Describe 'Export-HokusaiReport' {
    BeforeEach {
        $folder = (New-Item -ItemType Directory -Path (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
    }

    It 'writes <Extension> as <Content>' -ForEach @(
        @{ Extension = 'html'; Content = '<!doctype html|<html' }
        @{ Extension = 'md'; Content = '(?m)^#' }
        @{ Extension = 'json'; Content = '^\{|^\[' }
        @{ Extension = 'sarif'; Content = '2\.1\.0' }
        @{ Extension = 'csv'; Content = ',' }
    ) {
        $investigation | Export-HokusaiReport "$folder/report.$Extension"
        Get-Content -Raw "$folder/report.$Extension" | Should -Match $Content
        Get-Content -Raw "$folder/report.$Extension" | Should -Not -Match 'CANARY'
    }

    It 'lets -Format outrank the extension' {
        $investigation | Export-HokusaiReport "$folder/report.txt" -Format Json
        { Get-Content -Raw "$folder/report.txt" | ConvertFrom-Json } | Should -Not -Throw
    }

    It 'refuses an extension that names no format, and says which do' {
        { $investigation | Export-HokusaiReport "$folder/report.docx" } | Should -Throw '*.sarif*' -ErrorId (& $idOf UnknownReportFormat)
    }

    It 'writes nothing to the pipeline, and the file with -PassThru' {
        $investigation | Export-HokusaiReport "$folder/a.md" | Should -BeNullOrEmpty
        $file = $investigation | Export-HokusaiReport "$folder/b.md" -PassThru
        $file | Should -BeOfType System.IO.FileInfo
        $file.Length | Should -BeGreaterThan 0
    }

    It 'writes one report about several investigations' {
        $investigation, $investigation | Export-HokusaiReport "$folder/two.json"
        Export-HokusaiReport -InputObject $investigation, $investigation -Path "$folder/same.json"
        (Get-FileHash "$folder/two.json").Hash | Should -Be (Get-FileHash "$folder/same.json").Hash
        Get-ChildItem $folder | Should -HaveCount 2
    }

    It 'refuses what is no result, and names what is taken' {
        { Export-HokusaiReport -InputObject 'text' -Path "$folder/report.md" } |
            Should -Throw '*investigations*lifecycle impacts*lifecycle risks*lifecycle standards*System.String*' -ErrorId (& $idOf ParameterArgumentTransformationError)
        Get-ChildItem $folder | Should -BeNullOrEmpty
    }

    It 'takes lifecycle impacts and standards mixed with investigations' {
        $impact = [Hokusai.LifecycleImpact] @{
            Bucket = 'acme'; Day = [DateOnly]::new(2026, 11, 23); Prefix = 'logs/'; RuleId = 'Old'; Action = 'Delete'; StorageClass = 'Standard'
            Objects = 3; Bytes = 300; ObjectsAtMost = 3; BytesAtMost = 300
        }
        $recommendation = [Hokusai.LifecycleRecommendation] @{ DataClass = 'Log'; Prefix = 'logs/'; Recommendation = 'Keep a year.'; Reason = 'Auditors ask.' }
        $standard = [Hokusai.LifecycleStandard] @{ Bucket = 'acme'; Recommendations = [Hokusai.LifecycleRecommendation[]] @($recommendation) }
        $impact, $investigation, $standard | Export-HokusaiReport "$folder/mixed.json"
        $report = Get-Content -Raw "$folder/mixed.json" | ConvertFrom-Json
        $report.investigations | Should -HaveCount 1
        $report.lifecycleImpacts[0].ruleId | Should -Be 'Old'
        $report.lifecycleStandards[0].recommendations[0].dataClass | Should -Be 'Log'
    }

    It 'does nothing under -WhatIf' {
        $investigation | Export-HokusaiReport "$folder/report.html" -WhatIf
        Get-ChildItem $folder | Should -BeNullOrEmpty
    }

    It 'resolves a path relative to the current location' {
        Push-Location $folder
        try { $investigation | Export-HokusaiReport ./report.md } finally { Pop-Location }
        "$folder/report.md" | Should -Exist
    }

    It 'replaces an existing report, and leaves nothing else behind' {
        Set-Content "$folder/report.md" -Value 'old'
        $investigation | Export-HokusaiReport "$folder/report.md"
        Get-Content -Raw "$folder/report.md" | Should -Not -Match '^old'
        Get-ChildItem $folder | Should -HaveCount 1
    }

    It 'keeps an existing report under -NoClobber' {
        Set-Content "$folder/report.md" -Value 'old'
        { $investigation | Export-HokusaiReport "$folder/report.md" -NoClobber } | Should -Throw -ErrorId (& $idOf FileExists)
        Get-Content "$folder/report.md" | Should -Be 'old'
    }

    It 'keeps a read-only report unless -Force is given' {
        Set-Content "$folder/report.md" -Value 'old'
        Set-ItemProperty "$folder/report.md" -Name IsReadOnly -Value $true
        { $investigation | Export-HokusaiReport "$folder/report.md" } | Should -Throw -ErrorId (& $idOf FileIsReadOnly)
        $investigation | Export-HokusaiReport "$folder/report.md" -Force
        Get-Content -Raw "$folder/report.md" | Should -Not -Match '^old'
    }

    It 'names a folder that is not there' {
        { $investigation | Export-HokusaiReport "$folder/missing/report.md" } | Should -Throw -ErrorId (& $idOf FolderNotFound)
    }

    It 'refuses a folder as the file' {
        { $investigation | Export-HokusaiReport $folder -Format Html } | Should -Throw -ErrorId (& $idOf PathIsFolder)
    }

    It 'writes nothing where nothing is piped in, and says so' {
        @() | Export-HokusaiReport "$folder/report.md" -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeLike "Nothing was piped in: no report is written to '*report.md'."
        Get-ChildItem $folder | Should -BeNullOrEmpty
    }

    It 'offers the formats on Tab' {
        $line = 'Export-HokusaiReport -Format S'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain 'Sarif'
    }
}
