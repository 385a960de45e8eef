package io.microcredential.rubric.resolution;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.LevelId;

/**
 * A level that somebody could give.
 *
 * @param by in which assessment
 * @param level which level
 * @param standing how high it stands, from 0
 */
record GivenLevel(AssessmentId by, LevelId level, int standing) {}
