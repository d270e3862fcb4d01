package com.dancepartner.system;

/** What is done with money, each by one command. */
enum CrashOperation {
    HOLD("authorise"),
    CAPTURE("capture"),
    FEE("capture"),
    CANCEL("release"),
    REFUND("refund"),
    TRANSFER("transfer");

    private final String command;

    CrashOperation(String command) {
        this.command = command;
    }

    /** The kind of command that says it to Stripe. */
    String command() {
        return command;
    }
}
