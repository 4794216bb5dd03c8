#!/usr/bin/env node
require('../dist/service-router.js');
