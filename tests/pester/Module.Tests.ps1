BeforeAll {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    $manifest = Join-Path (Get-ModulePath) 'Hokusai.PS.psd1'
    Import-Module $manifest -Force
    $module = Get-Module Hokusai.PS
}

Describe 'The manifest' {
    It 'is valid' {
        Test-ModuleManifest $manifest -ErrorAction Stop | Should -Not -BeNullOrEmpty
    }

    It 'carries the version of Directory.Build.props' {
        $version = ([xml](Get-Content -Raw "$PSScriptRoot/../../Directory.Build.props")).SelectSingleNode('//Version').InnerText
        (Test-ModuleManifest $manifest).Version | Should -Be ([version]($version -split '-')[0])
    }

    It 'names what it exports, so that autoloading works without reading the assembly' {
        $data = Import-PowerShellDataFile $manifest
        $data.CmdletsToExport | Should -Not -Contain '*'
        $data.CmdletsToExport | Sort-Object | Should -Be ($module.ExportedCmdlets.Keys | Sort-Object)
        $data.FunctionsToExport | Should -BeNullOrEmpty
        $data.AliasesToExport | Should -BeNullOrEmpty
    }

    It 'exports every cmdlet of the assembly' {
        $classes = $module.ImplementingAssembly.GetExportedTypes() |
            Where-Object { -not $_.IsAbstract -and $_.IsSubclassOf([System.Management.Automation.Cmdlet]) }
        $classes.Count | Should -Be $module.ExportedCmdlets.Count
    }

    It 'asks for PowerShell 7.4 and the Core edition' {
        $data = Import-PowerShellDataFile $manifest
        $data.PowerShellVersion | Should -Be '7.4'
        $data.CompatiblePSEditions | Should -Be 'Core'
    }
}

Describe 'The cmdlets' {
    It 'use approved verbs' {
        $approved = (Get-Verb).Verb
        $module.ExportedCmdlets.Values.Verb | ForEach-Object { $_ | Should -BeIn $approved }
    }

    It 'declare what they write' {
        $module.ExportedCmdlets.Values | ForEach-Object { (Get-Command $_).OutputType.Name | Should -Not -BeNullOrEmpty }
    }

    It 'show no type of the private load context in their parameters' {
        $parameters = $module.ExportedCmdlets.Values | ForEach-Object { (Get-Command $_).Parameters.Values.ParameterType }
        $parameters.Assembly.GetName().Name | Where-Object { $_ -match 'Hokusai' } | Sort-Object -Unique | Should -Be 'Hokusai.Model'
    }

    It 'let the words of the model be used at the prompt' {
        [Hokusai.PasswordChange].Assembly.GetName().Name | Should -Be 'Hokusai.Model'
        [Hokusai.Confidence]::Proven | Should -BeGreaterThan ([Hokusai.Confidence]::Likely)
    }
}

Describe 'The module folder' {
    It 'has only the cmdlets and the model at its root' {
        (Get-ChildItem (Get-ModulePath) -Filter *.dll).Name | Sort-Object | Should -Be 'Hokusai.Model.dll', 'Hokusai.PS.dll'
    }

    It 'ships no part of PowerShell' {
        Get-ChildItem (Get-ModulePath) -Recurse -Filter 'System.Management.Automation*' | Should -BeNullOrEmpty
    }

    It 'ships the licence' {
        Join-Path (Get-ModulePath) 'LICENSE' | Should -Exist
    }
}
