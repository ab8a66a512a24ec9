# Only for this piece of work
# Whatever happens in between, the connection does not outlive it.
Connect-Hokusai -Region eu-west-1
try { Get-HokusaiContext }
finally { Disconnect-Hokusai }
