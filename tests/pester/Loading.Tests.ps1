BeforeAll {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    $module = Get-ModulePath

    # An assembly with the identity of our AWSSDK.Core (name, AssemblyVersion, public key) and none of its types:
    # what another module's older or newer SDK looks like to the runtime.
    $identity = [Reflection.AssemblyName]::GetAssemblyName("$module/dependencies/AWSSDK.Core.dll")
    $standIn = "$TestDrive/AWSSDK.Core.dll"
    Add-Type -AssemblyName Microsoft.CodeAnalysis.CSharp
    $source = [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree]::ParseText(@"
[assembly: System.Reflection.AssemblyVersion("$($identity.Version)")]
namespace Amazon { public static class OnlyInTheStandIn { } }
"@)
    $runtime = [Microsoft.CodeAnalysis.MetadataReference]::CreateFromFile([object].Assembly.Location)
    $options = [Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions]::new('DynamicallyLinkedLibrary').
        WithPublicSign($true).WithCryptoPublicKey([Collections.Immutable.ImmutableArray]::Create[byte]($identity.GetPublicKey()))
    $file = [IO.File]::Create($standIn)
    $result = [Microsoft.CodeAnalysis.CSharp.CSharpCompilation]::Create('AWSSDK.Core', [Microsoft.CodeAnalysis.SyntaxTree[]] $source, [Microsoft.CodeAnalysis.MetadataReference[]] $runtime, $options).Emit($file)
    $file.Dispose()
    if (-not $result.Success) { throw "The stand-in does not compile: $($result.Diagnostics)" }

    $loadStandIn = "[Reflection.Assembly]::LoadFrom('$standIn') | Out-Null"
    $useModule = "(Get-HokusaiContext -Region eu-west-1 -ErrorAction Stop).IsKnownRegion"
    $countSdks = '@([AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq ''AWSSDK.Core'' }).Count'
    $environment = '$env:AWS_PROFILE = $null; $env:AWS_CONFIG_FILE = $env:AWS_SHARED_CREDENTIALS_FILE = "' + $TestDrive + '/none"'
}

Describe 'Beside another module with its own AWS SDK' {
    It 'the stand-in has the identity of the SDK that we ship' {
        [Reflection.AssemblyName]::GetAssemblyName($standIn).FullName | Should -Be $identity.FullName
    }

    It 'breaks the same code where it shares that SDK (so the tests below prove something)' {
        $shared = "'Hokusai.Model', 'dependencies/Hokusai.Aws' | ForEach-Object { [Reflection.Assembly]::LoadFrom(`"$module/`$_.dll`") } | Out-Null; [Hokusai.Aws.Context.AwsContextReader]::ListProfileNames()"
        Invoke-ChildPowerShell "$environment; $loadStandIn; try { $shared; 'worked' } catch { `$_.Exception.GetBaseException().GetType().Name }" |
            Should -Be 'TypeLoadException'
    }

    It 'works where that SDK was loaded before the import' {
        Invoke-ChildPowerShell "$environment; $loadStandIn; Import-Module '$module'; $useModule; $countSdks" | Should -Be 'True', '2'
    }

    It 'works where that SDK was loaded between import and first use' {
        Invoke-ChildPowerShell "$environment; Import-Module '$module'; $loadStandIn; $useModule; $countSdks" | Should -Be 'True', '2'
    }

    It 'works where that SDK was loaded after the first use' {
        Invoke-ChildPowerShell "$environment; Import-Module '$module'; $useModule; $loadStandIn; $useModule; $countSdks" | Should -Be 'True', 'True', '2'
    }

    It 'leaves that SDK to the others' {
        Invoke-ChildPowerShell "$environment; $loadStandIn; Import-Module '$module'; $useModule; [Amazon.OnlyInTheStandIn].Assembly.Location" |
            Should -Be 'True', $standIn
    }

    It 'hides its own SDK from the others' {
        Invoke-ChildPowerShell "$environment; Import-Module '$module'; $useModule; `$null -eq ('Amazon.RegionEndpoint' -as [type])" |
            Should -Be 'True', 'True'
    }
}

Describe 'Importing and removing' {
    It 'loads the two root assemblies and nothing else' {
        Invoke-ChildPowerShell "`$before = [AppDomain]::CurrentDomain.GetAssemblies(); Import-Module '$module'; [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_ -notin `$before -and `$_.Location -like '$module*' } | ForEach-Object { `$_.GetName().Name } | Sort-Object" |
            Should -Be 'Hokusai.Model', 'Hokusai.PS'
    }

    It 'works again after Remove-Module' {
        Invoke-ChildPowerShell "$environment; Import-Module '$module'; $useModule; Remove-Module Hokusai.PS; Import-Module '$module'; $useModule" |
            Should -Be 'True', 'True'
    }

    It 'works again after Remove-Module where nothing was used before' {
        Invoke-ChildPowerShell "$environment; Import-Module '$module'; Remove-Module Hokusai.PS; Import-Module '$module'; $useModule" | Should -Be 'True'
    }

    It 'works in a second runspace while the first removes it' {
        Invoke-ChildPowerShell ("$environment; Import-Module '$module'; `$other = [powershell]::Create(); " +
            "`$other.AddScript({ Import-Module '$module' }).Invoke(); Remove-Module Hokusai.PS; `$other.Commands.Clear(); `$other.AddScript({ $useModule }).Invoke()") |
            Should -Be 'True'
    }

    It 'is loaded by the first use of a cmdlet where the module is on the path' {
        Invoke-ChildPowerShell "$environment; `$env:PSModulePath = '$(Split-Path $module)' + [IO.Path]::PathSeparator + `$env:PSModulePath; $useModule" |
            Should -Be 'True'
    }
}
