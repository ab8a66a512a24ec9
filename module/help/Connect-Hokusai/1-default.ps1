# Who am I, and where?
# Verifies the credentials that the environment or the default profile gives, and keeps account and Region for this session.
Connect-Hokusai
