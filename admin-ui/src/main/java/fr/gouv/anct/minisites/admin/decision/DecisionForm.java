package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;

/**
 * Form for a decision.
 *
 * @param version of the request as it was read, to detect another decision in between
 */
record DecisionForm(String action, long version, ErrorSummary errors, FieldView kind, FieldView reason) {}
