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
        $data.AliasesToExport | Should -Be 'Set-HokusaiAlarm'
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

Describe 'The lists of the model' {
    BeforeAll {
        $investigation = Invoke-HokusaiInvestigation (Get-EvidencePath)
    }

    It 'can be indexed: <_>' -ForEach 'RootCauses', 'PasswordChanges', 'TerraformSessions', 'StateVersions', 'StateForks', 'Timeline', 'Findings' {
        $list = $investigation.$_
        $list.Count | Should -BeGreaterThan 0
        @($list[0]).Count | Should -Be 1
        $list[0] | Should -Be ($list | Select-Object -First 1)
        $list[-1] | Should -Be ($list | Select-Object -Last 1)
    }

    It 'hand out the members of their items, an address too' {
        $investigation.StateVersions[1].Changes.Address | Should -Contain 'random_password.db'
    }

    It 'are of a type that PowerShell indexes, in every type of the model' {
        $lists = [Hokusai.Investigation].Assembly.GetExportedTypes() | Where-Object Name -NE 'TrailEvent' | ForEach-Object GetProperties |
            Where-Object { $_.PropertyType.Name -eq 'IReadOnlyList`1' }
        $lists.Count | Should -BeGreaterThan 20
        foreach ($property in $lists) {
            $object = [Runtime.CompilerServices.RuntimeHelpers]::GetUninitializedObject($property.DeclaringType)
            $property.SetValue($object, [Array]::CreateInstance($property.PropertyType.GenericTypeArguments[0], 1))
            $property.GetValue($object).GetType().Name | Should -Be 'ReadOnlyCollection`1' -Because "$($property.DeclaringType.Name).$($property.Name) is used at prompts"
        }
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
