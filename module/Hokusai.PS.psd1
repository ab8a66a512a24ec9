@{
    RootModule           = 'Hokusai.PS.dll'
    # The build writes the Version of Directory.Build.props here.
    ModuleVersion        = '0.0.0'
    GUID                 = '6b0a3c1e-58d0-4c0f-9a5e-2f1d8f4b7c93'
    Author               = 'The Hokusai.PS authors'
    CompanyName          = 'Hokusai'
    Copyright            = 'Copyright (c) 2026 the Hokusai.PS authors'
    Description          = 'Finds out why AWS infrastructure changed, and proves it: who changed the RDS password, why the ECS service went back, which lifecycle rule deletes what, which Terraform runs collided, what to do so that it does not happen again. Reads CloudTrail files and stored Terraform states; writes objects and reports.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @('Hokusai.PS.Format.ps1xml')
    TypesToProcess       = @('Hokusai.PS.Types.ps1xml')
    CmdletsToExport      = @(
        'Compare-EcsTaskDefinition'
        'Connect-Hokusai'
        'Disconnect-Hokusai'
        'Export-HokusaiReport'
        'Find-EcsReversion'
        'Get-EcsTaskDefinitionHistory'
        'Get-HokusaiAlarms'
        'Get-HokusaiConfigRule'
        'Get-HokusaiContext'
        'Get-HokusaiDashboard'
        'Get-HokusaiEventRule'
        'Get-HokusaiMonitoring'
        'Get-RdsPasswordChange'
        'Get-S3LifecycleRisk'
        'Get-TerraformStateHistory'
        'Invoke-HokusaiInvestigation'
        'Measure-S3LifecycleImpact'
        'Remove-HokusaiAlarms'
        'Remove-HokusaiConfigRule'
        'Remove-HokusaiDashboard'
        'Remove-HokusaiEventRule'
        'Remove-HokusaiMonitoring'
        'Save-HokusaiSnapshot'
        'Set-HokusaiAlarms'
        'Set-HokusaiConfigRule'
        'Set-HokusaiDashboard'
        'Set-HokusaiEventRule'
        'Set-HokusaiMonitoring'
        'Test-HokusaiMonitoring'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @('Set-HokusaiAlarm')
    PrivateData          = @{
        PSData = @{
            Tags         = @('AWS', 'RDS', 'ECS', 'S3', 'CloudTrail', 'Terraform', 'Incident', 'RootCause', 'Audit', 'PSEdition_Core', 'Linux', 'MacOS', 'Windows')
            LicenseUri   = 'https://opensource.org/license/mit'
            ReleaseNotes = 'See CHANGELOG.md in the package.'
        }
    }
}
