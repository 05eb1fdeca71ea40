package kz.journal.setting;

/** A setting got another value. */
public record SettingChanged(Setting setting) {}
