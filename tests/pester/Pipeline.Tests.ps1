BeforeAll {
    Import-Module "$PSScriptRoot/EvidenceFixture.psm1" -Force
    $module = Get-ModulePath
    Import-Module $module -Force
    $references = "$module/Hokusai.Model.dll", "$module/dependencies/Hokusai.Core.dll", [psobject].Assembly.Location,
        'System.Runtime', 'System.Threading', 'System.Threading.Thread', 'netstandard'
    $types = Add-Type -Path "$PSScriptRoot/TestCommand.cs" -ReferencedAssemblies $references -PassThru -IgnoreWarnings -WarningAction SilentlyContinue
    Import-Module -Assembly $types[0].Assembly

    # Long enough for any machine; what the tests wait for is an event, not the time.
    $patience = [timespan]::FromSeconds(60)
}

Describe 'A running command' {
    BeforeEach { [TestCommandCmdlet]::Reset() }

    It 'is cancelled when the pipeline has enough' {
        Test-Command -Behaviour Endless | Select-Object -First 1 | Should -Be 0
        [TestCommandCmdlet]::Cancelled.Wait($patience) | Should -BeTrue
    }

    It 'is held up while the pipeline is busy' {
        Test-Command -Behaviour Endless | Select-Object -First 3 | ForEach-Object { Start-Sleep -Milliseconds 100 }
        [TestCommandCmdlet]::Cancelled.Wait($patience) | Should -BeTrue
        [TestCommandCmdlet]::Written | Should -BeLessThan 1000
    }

    It 'is cancelled by Ctrl+C while it writes' {
        $session = [powershell]::Create([initialsessionstate]::CreateDefault2())
        $null = $session.AddScript("Import-Module '$module'; Import-Module -Assembly ([TestCommandCmdlet].Assembly); Test-Command -Behaviour Endless | Out-Null").BeginInvoke()
        [TestCommandCmdlet]::Started.Wait($patience) | Should -BeTrue
        $session.Stop()
        [TestCommandCmdlet]::Cancelled.Wait($patience) | Should -BeTrue
        $session.InvocationStateInfo.State | Should -Be 'Stopped'
    }

    It 'is cancelled by Ctrl+C while it writes nothing' {
        $session = [powershell]::Create([initialsessionstate]::CreateDefault2())
        $null = $session.AddScript("Import-Module '$module'; Import-Module -Assembly ([TestCommandCmdlet].Assembly); Test-Command -Behaviour Waiting").BeginInvoke()
        [TestCommandCmdlet]::Started.Wait($patience) | Should -BeTrue
        $session.Stop()
        [TestCommandCmdlet]::Cancelled.Wait($patience) | Should -BeTrue
        $session.InvocationStateInfo.State | Should -Be 'Stopped'
    }

    It 'does not keep Ctrl+C waiting where a read hangs in the system' {
        $session = [powershell]::Create([initialsessionstate]::CreateDefault2())
        $null = $session.AddScript("Import-Module '$module'; Import-Module -Assembly ([TestCommandCmdlet].Assembly); Test-Command -Behaviour Hanging").BeginInvoke()
        [TestCommandCmdlet]::Started.Wait($patience) | Should -BeTrue
        $stopping = $session.BeginStop($null, $null)
        $stopping.AsyncWaitHandle.WaitOne($patience) | Should -BeTrue
    }

    It 'does not keep Select-Object -First waiting where a read hangs in the system' {
        Test-Command -Behaviour Hanging | Select-Object -First 1 | Should -Be 1
    }

    It 'ends the cmdlet with its error where it breaks, after what it wrote' {
        $written = @()
        { Test-Command -Behaviour Failing -OutVariable written | Out-Null; $written } | Should -Throw 'The command broke.'
    }
}

Describe 'A problem while reading' {
    It 'is a non-terminating error, and the rest goes on' {
        $written = Test-Command -Behaviour Problem -ErrorVariable errors -ErrorAction SilentlyContinue
        $written | Should -Be 1, 2
        $errors.Count | Should -Be 1
    }

    It 'carries a stable id, the file, a category and advice' {
        Test-Command -Behaviour Problem -ErrorVariable errors -ErrorAction SilentlyContinue | Out-Null
        $errors[0].FullyQualifiedErrorId | Should -Be 'TrailTruncatedGzip,TestCommandCmdlet'
        $errors[0].TargetObject | Should -Be 'a/file.json.gz'
        $errors[0].CategoryInfo.Category | Should -Be 'InvalidData'
        $errors[0].ErrorDetails.RecommendedAction | Should -Be 'Fetch it again.'
        "$($errors[0])" | Should -Be 'a/file.json.gz (byte 7): It ends early.'
        $errors[0].Exception.Problem.Position | Should -Be 'byte 7'
    }

    It 'ends the cmdlet under -ErrorAction Stop, after what came before it' {
        $written = [Collections.Generic.List[object]]::new()
        { Test-Command -Behaviour Problem -ErrorAction Stop | ForEach-Object { $written.Add($_) } } | Should -Throw -ErrorId 'TrailTruncatedGzip,TestCommandCmdlet'
        $written | Should -Be 1
    }

    It 'is silent under -ErrorAction Ignore' {
        $before = $Error.Count
        Test-Command -Behaviour Problem -ErrorAction Ignore | Should -Be 1, 2
        $Error.Count | Should -Be $before
    }

    It 'goes to the error stream, not to the pipeline' {
        $all = Test-Command -Behaviour Problem 2>&1
        @($all | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }).Count | Should -Be 1
    }
}

Describe 'What a command says' {
    It 'appears as verbose text only where that is wanted' {
        Test-Command -Behaviour Talkative -WarningAction SilentlyContinue 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | Should -BeNullOrEmpty
        Test-Command -Behaviour Talkative -WarningAction SilentlyContinue -Verbose 4>&1 |
            Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | Should -Be 'a detail'
    }

    It 'appears as a warning' {
        Test-Command -Behaviour Talkative -WarningVariable warnings -WarningAction SilentlyContinue | Out-Null
        $warnings | Should -Be 'a warning'
    }

    It 'writes a list as one object where the command wrote one object' {
        $written = [Collections.Generic.List[object]]::new()
        Test-Command -Behaviour Talkative -WarningAction SilentlyContinue | ForEach-Object { $written.Add($_) }
        $written.Count | Should -Be 1
    }

    It 'shows progress a few times, not each time' {
        $session = [powershell]::Create([initialsessionstate]::CreateDefault2())
        $null = $session.AddScript("Import-Module '$module'; Import-Module -Assembly ([TestCommandCmdlet].Assembly); Test-Command -Behaviour Talkative").Invoke()
        $session.HadErrors | Should -BeFalse
        $session.Streams.Progress.Count | Should -BeLessThan 1000
    }
}
