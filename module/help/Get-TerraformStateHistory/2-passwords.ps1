# Show when the state's passwords changed
# Sensitive values appear as salted hashes, which tell that they differ and nothing else.
Get-TerraformStateHistory ./evidence/state |
    Where-Object { $_.Changes.Attribute -contains 'result' -or $_.Changes.Attribute -contains 'password' } |
    Format-List Time, Serial, VersionId, Changes
