package com.dancepartner.planted.api.evening;

import jakarta.ejb.Stateless;

/** Planted: a session bean in the API. */
@Stateless
public class StrayBean {}
