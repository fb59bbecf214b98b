package shop;

@io.egf2.config.Settings
record Minimal(int port) {}
