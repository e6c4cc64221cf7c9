"""Responsibility: every role, paper and task is somebody's, and somebody else can step in."""
