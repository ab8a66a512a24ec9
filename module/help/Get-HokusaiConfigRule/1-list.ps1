# What the rules found
Get-HokusaiConfigRule | Where-Object Status -EQ NON_COMPLIANT
