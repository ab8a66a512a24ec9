# Read the state's bucket
# All stored versions of one state, straight from its versioned bucket; nothing of them is written to disk.
Get-TerraformStateHistory -StateBucket hokusai-terraform-state -Key infrastructure/terraform.tfstate
