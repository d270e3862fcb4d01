package com.dancepartner.app.booking;

import java.util.List;

/**
 * A booking as staff see it who mediate: with what both sides said, and all that happened.
 *
 * @param reports of no-shows, disputes and their resolution, in order
 * @param history every move, in order
 */
public record BookingCaseView(StaffBookingView booking, List<ReportView> reports, List<MoveView> history) {}
