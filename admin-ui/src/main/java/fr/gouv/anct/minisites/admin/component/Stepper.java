package fr.gouv.anct.minisites.admin.component;

import org.jspecify.annotations.Nullable;

/** Where one is among the steps of a form: {@code number} from 1, of {@code total}, eight at most. */
public record Stepper(
        int number, int total, String title, @Nullable String next) {}
