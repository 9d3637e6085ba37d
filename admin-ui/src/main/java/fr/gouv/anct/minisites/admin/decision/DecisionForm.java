package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;

/**
 * What is asked of who decides.
 *
 * @param version of the request as it was read: another decision in between is noticed
 */
record DecisionForm(String action, long version, ErrorSummary errors, FieldView kind, FieldView reason) {}
