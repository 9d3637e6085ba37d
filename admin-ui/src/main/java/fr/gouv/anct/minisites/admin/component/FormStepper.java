package fr.gouv.anct.minisites.admin.component;

import org.jspecify.annotations.Nullable;

/** Position in a multi-step form: {@code number} from 1, of {@code total}, eight at most. */
public record FormStepper(
        int number, int total, String title, @Nullable String next) {}
