# Write the calendar of what goes when, as a page
# Impacts, risks and investigations go into one report.
Measure-S3LifecycleImpact ./evidence/inventory -LifecyclePath ./evidence/lifecycle.json -Versioning Unversioned -Days 30 | Export-HokusaiReport ./calendar.html
