"""VoiceShift's live path beside what a user would pick instead; see docs/BENCHMARKS.md."""
