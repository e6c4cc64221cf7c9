"""What people write: pydantic models of a mutual-learning activity and everything in it.

The nouns: an `ActivityPlan` has `Organisation`s that take part as `Party`s, sends `Actor`s, has
`LearningTopic`s with questions, an `Agenda` of `Session`s, `Paper`s, `Decision`s, `Recommendation`s, a
`FollowUp` and an `Evaluation`. Nearly everything is optional, because a half-written plan is a normal plan:
what is missing or null was *not said*; an empty list or `false` was *decided*.
"""
