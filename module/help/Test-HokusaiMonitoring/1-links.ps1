# Test what is set up, and send a message
# Asks before each message. Reason says what was shown, and which message to look for.
Test-HokusaiMonitoring | Where-Object Result -NE Passed | Format-List Resource, Check, Result, Reason, Advice
