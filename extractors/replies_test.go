package extractors_test

// replies are more answers of 9 July 2021, read by TestDisclosures; all figures
// are invented.
var replies = []disclosed{
	{
		"the request tells the time", "", `<h1>Staff and Facebook</h1><h2>Request</h2><p>Whether anyone was dismissed over Facebook in 2018 or 2019.</p><h2>Response</h2><p>Two officers were dismissed over Facebook and five staff were given a written warning.</p>`,
		[]string{"dismissal 2 [facebook] 2018..2019", "written_warning 5 [facebook] 2018..2019"},
	},
	{
		"a sentence without figures tells the time", "", `<h1>Staff and Facebook</h1><p>Below are our numbers for the year 1 April 2019 to 31 March 2020.</p><p>During the year four officers were dismissed over Facebook.</p>`,
		[]string{"dismissal 4 [facebook] 2019-04-01..2020-03-31"},
	},
	{
		"a year in which nothing happened is not the year of the next", "", `<h1>Staff and Facebook</h1><p>Nobody was dismissed in 2018.</p><p>During the year four officers were given advice over Facebook.</p>`,
		[]string{"management_advice 4 [facebook] -"},
	},
	{
		"one of the years is not the years", "", `<h1>Staff and Facebook</h1><p>In 2018 four officers were dismissed over Facebook. Over the three years nine were given a written warning.</p>`,
		[]string{"dismissal 4 [facebook] 2018", "written_warning 9 [facebook] -"},
	},
}
