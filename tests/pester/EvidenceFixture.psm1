# What the suites share: where things are, and evidence to work on.

$script:Root = (Resolve-Path "$PSScriptRoot/../..").Path

function Get-ModulePath { Join-Path $script:Root 'out/Hokusai.PS' }

function Get-EvidencePath { Join-Path $script:Root 'tests/fixtures/pester/evidence' }

function New-EvidenceFolder {
    # A copy that a test may damage.
    param([string] $Path)
    Copy-Item -Path (Get-EvidencePath) -Destination $Path -Recurse
    $Path
}

function New-LargeTrail {
    # Many files, each with one change of the password; enough that reading them all takes far longer than reading a few.
    param([string] $Path, [int] $Files, [int] $RecordsPerFile = 1)
    $null = New-Item -ItemType Directory -Path $Path
    $record = (Get-Content -Raw (Join-Path (Get-EvidencePath) 'trail/terraform-runs.json') | ConvertFrom-Json).Records[2]
    foreach ($file in 1..$Files) {
        $records = foreach ($number in 1..$RecordsPerFile) {
            $record.eventID = [guid]::new($file, 0, 0, [BitConverter]::GetBytes([long]$number)).ToString()
            $record | ConvertTo-Json -Depth 9 -Compress
        }
        [IO.File]::WriteAllText("$Path/$($file.ToString('d6')).json", '{"Records":[' + ($records -join ',') + ']}')
    }
}

function Invoke-ChildPowerShell {
    # A fresh session, so that what one test loads does not help or hurt another.
    param([string] $Script)
    $output = pwsh -NoProfile -NonInteractive -Command $Script 2>&1 | ForEach-Object { "$_" }
    if ($LASTEXITCODE -ne 0) { throw "The child session failed with exit code ${LASTEXITCODE}: $($output -join [Environment]::NewLine)" }
    $output
}

Export-ModuleMember -Function *
