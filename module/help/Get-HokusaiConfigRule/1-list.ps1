# What the rules found
# The Status of a rule is what Config says of it.
Get-HokusaiConfigRule | Where-Object Status -EQ NON_COMPLIANT
