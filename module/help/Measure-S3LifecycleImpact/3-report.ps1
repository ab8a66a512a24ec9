# Write the calendar of what goes when, as a page
# Impacts, risks, standards and investigations go into one report.
Measure-S3LifecycleImpact ./evidence -Bucket hokusai-models -Days 60 -ProposedLifecyclePath ./proposed-lifecycle.json | Export-HokusaiReport ./calendar.html
