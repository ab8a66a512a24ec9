BeforeDiscovery {
    $hasDotnet = [bool](Get-Command dotnet -ErrorAction Ignore)
}

BeforeAll {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $project = Join-Path $root 'src/Hokusai.PS'
    if (Get-Command dotnet -ErrorAction Ignore) {
        # Whatever configuration was built; packing must not build.
        $configuration = (Get-ChildItem "$project/bin/*/*/Hokusai.PS.dll" | Sort-Object LastWriteTime | Select-Object -Last 1).Directory.Parent.Name
        $log = dotnet pack $project --no-build --configuration $configuration --output $TestDrive 2>&1
        if ($LASTEXITCODE -ne 0) { throw "dotnet pack failed: $($log -join [Environment]::NewLine)" }
        $package = Get-ChildItem $TestDrive -Filter *.nupkg
        $folder = Join-Path $TestDrive 'Modules/Hokusai.PS'
        [IO.Compression.ZipFile]::ExtractToDirectory($package.FullName, $folder)
        $nuspec = ([xml](Get-Content -Raw "$folder/Hokusai.PS.nuspec")).package.metadata
    }
}

Describe 'The package' -Skip:(-not $hasDotnet) {
    It 'has the module at its root, as a gallery extracts it' {
        $module = Get-ModulePath
        $expected = Get-ChildItem $module -Recurse -File | ForEach-Object { [IO.Path]::GetRelativePath($module, $_.FullName) } | Sort-Object
        $expected | ForEach-Object { Join-Path $folder $_ | Should -Exist }
        Join-Path $folder 'lib' | Should -Not -Exist
    }

    It 'holds a module that can be imported and used' {
        Invoke-ChildPowerShell "Import-Module '$folder/Hokusai.PS.psd1'; (Get-Module Hokusai.PS).ExportedCmdlets.Count; @(Get-RdsPasswordChange '$(Get-EvidencePath)').Count" |
            Should -Be '29', '3'
    }

    It 'carries the manifest''s version' {
        $nuspec.version | Should -Be "$((Test-ModuleManifest (Join-Path (Get-ModulePath) 'Hokusai.PS.psd1')).Version)"
    }

    It 'is tagged so that a gallery finds its cmdlets' {
        $tags = -split $nuspec.tags
        $tags | Should -Contain 'PSModule'
        $tags | Should -Contain 'PSEdition_Core'
        (Import-PowerShellDataFile (Join-Path (Get-ModulePath) 'Hokusai.PS.psd1')).CmdletsToExport | ForEach-Object { $tags | Should -Contain "PSCmdlet_$_" }
    }

    It 'depends on no other package' {
        $nuspec.SelectNodes('//*[local-name()="dependency"]').Count | Should -Be 0
    }

    It 'names its licence' {
        $nuspec.license.InnerText | Should -Be 'MIT'
    }
}
