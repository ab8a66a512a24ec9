# Several accounts at once
# Takes on a role in each account; one context is written for each, with the account and the role session that AWS verified.
Connect-Hokusai -RoleArn arn:aws:iam::111122223333:role/audit, arn:aws:iam::444455556666:role/audit | Format-Table AccountId, CallerArn, Region
