/** Owns the work of reviewers on submitted requests: assignees, target dates and internal notes. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.review;

import org.jspecify.annotations.NullMarked;
