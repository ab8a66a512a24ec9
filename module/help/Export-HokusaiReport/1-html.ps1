# Write an HTML report
# The report is one file that needs no network; mail it, or attach it to the ticket.
Invoke-HokusaiInvestigation ./evidence | Export-HokusaiReport ./report.html
